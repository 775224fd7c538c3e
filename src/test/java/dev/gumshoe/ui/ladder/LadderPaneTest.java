package dev.gumshoe.ui.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.packets.ladder.SampleTraces;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.window.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pane by keyboard alone, with pictures. */
class LadderPaneTest {
  private static final Path FILE =
      Path.of("src/test/resources/packets-step/where-it-stops/cases/pod.pcap");

  private final FxRobot robot = new FxRobot();

  private void open(PacketTrace trace) throws TimeoutException {
    open(trace, _ -> FILE);
  }

  private void open(PacketTrace trace, PointFiles files) throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          var pane =
              new LadderPane(
                  trace, files, new Backstage(Backstage.Spawner.IN_PLACE, Platform::runLater));
          pane.getStyleClass().add("gumshoe");
          var scene = new Scene(pane, 980, 640);
          scene.getStylesheets().add("/dev/gumshoe/ui/gumshoe.css");
          stage.setScene(scene);
          stage.show();
          pane.focusPackets();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static LadderPane pane() {
    return (LadderPane) FxToolkit.toolkitContext().getRegisteredStage().getScene().getRoot();
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.push(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> texts() {
    return pane().lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  private List<Integer> drawnRows() {
    return pane().lookupAll(".ladder-rows .list-cell").stream()
        .filter(IndexedCell.class::isInstance)
        .map(cell -> (IndexedCell<?>) cell)
        .filter(cell -> !cell.isEmpty())
        .map(cell -> cell.getIndex())
        .toList();
  }

  private ListView<?> rows() {
    return (ListView<?>) pane().lookup(".ladder-rows");
  }

  private void pictures(String name) throws IOException {
    Pictures.take(pane(), name);
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    Pictures.take(pane(), name + "-dark");
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
  }

  @Test
  void aLostPacketIsSeenToStop() throws IOException, TimeoutException {
    open(SampleTraces.lostOnTheWire());
    assertThat(texts())
        .contains(
            "✕ seen at wire, not seen at peer",
            "not seen here",
            "wire: 12 packets dropped by the kernel · peer: clock ±0.41 ms · server: no packets:"
                + " tcpdump is not installed",
            "⋮ 1.003 s later");
    pictures("ladder");
    press(KeyCode.PLUS);
    pictures("ladder-zoomed");
  }

  @Test
  void aPacketIsTakenApartAndItsBytesAreMarked() throws IOException, TimeoutException {
    open(SampleTraces.lostOnTheWire());
    press(KeyCode.DOWN, KeyCode.ENTER, KeyCode.RIGHT);
    pictures("ladder-details");
    assertThat(texts()).anyMatch(text -> text.startsWith("At node: packet 2 of its file"));
    assertThat(drawnRows()).contains(1);
    press(KeyCode.ESCAPE);
    assertThat(pane().lookup(".packet-details")).isNull();
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws TimeoutException {
    open(SampleTraces.lostOnTheWire(), point -> Path.of("/nowhere", point.name()));
    press(KeyCode.ENTER);
    assertThat(texts()).contains("The file of this point's packets is not there: /nowhere/pod.");
  }

  @Test
  void aConnectionIsFoundByItsWordsAndShownAlone() throws IOException, TimeoutException {
    open(SampleTraces.lostOnTheWire());
    press(KeyCode.F);
    robot.write("dns answered");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("10.96.0.10:53");
    press(KeyCode.ENTER);
    assertThat(rows().getItems()).hasSize(2);
    pictures("ladder-filtered");
    press(KeyCode.ESCAPE);
    assertThat(rows().getItems()).hasSize(5);
  }

  @Test
  void ofManyPacketsOnlyThoseOnTheScreenAreDrawn() throws IOException, TimeoutException {
    open(SampleTraces.streaming(5_000));
    assertThat(rows().getItems()).hasSize(5_000);
    assertThat(drawnRows()).hasSizeBetween(5, 60).contains(0);
    press(KeyCode.END);
    assertThat(drawnRows()).hasSizeBetween(5, 60).contains(4_999);
    for (int page = 0; page < 20; page++) {
      press(KeyCode.PAGE_UP);
      assertThat(drawnRows()).hasSizeBetween(5, 60);
    }
    pictures("ladder-many");
    press(KeyCode.HOME);
    assertThat(drawnRows()).contains(0);
  }

  @Test
  void aNewerTraceKeepsThePlace() throws TimeoutException {
    open(SampleTraces.streaming(1_000));
    press(KeyCode.END, KeyCode.UP, KeyCode.UP);
    int top = drawnRows().stream().sorted().findFirst().orElseThrow();
    robot.interact(() -> pane().show(SampleTraces.streaming(3_000)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(rows().getItems()).hasSize(3_000);
    assertThat(rows().getSelectionModel().getSelectedIndex()).isEqualTo(997);
    assertThat(drawnRows().stream().sorted().findFirst().orElseThrow()).isBetween(top - 2, top + 2);
  }

  @Test
  void textGrows() throws IOException, TimeoutException {
    open(SampleTraces.lostOnTheWire());
    robot.interact(() -> pane().setStyle("-fx-font-size: 20px"));
    pictures("ladder-large-text");
    robot.interact(() -> pane().setStyle("-fx-font-size: 14px"));
    press(KeyCode.DOWN);
    open(SampleTraces.unsureClocks());
    pictures("ladder-clocks");
  }
}
