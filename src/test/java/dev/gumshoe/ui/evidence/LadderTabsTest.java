package dev.gumshoe.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Probe;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.packets.ladder.SampleTraces;
import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.OwnKeys;
import dev.gumshoe.ui.window.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LadderTabsTest {
  @TempDir Path session;
  private final FxRobot robot = new FxRobot();
  private final List<KeyCode> left = new ArrayList<>();
  private EvidencePane pane;

  @BeforeEach
  void open() throws TimeoutException {
    Stage stage = FxToolkit.registerPrimaryStage();
    pane = WaitForAsyncUtils.waitForAsyncFx(30_000, this::made);
    FxToolkit.setupFixture(
        () -> {
          var scene = new Scene(pane, 960, 620);
          scene.getStylesheets().add("/dev/gumshoe/ui/gumshoe.css");
          stage.setScene(scene);
          stage.show();
        });
  }

  private EvidencePane made() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    var files = new PacketFiles(new Attachments(session), Wireshark.on(""));
    var made =
        new EvidencePane(new Backstage(Backstage.Spawner.IN_PLACE, Platform::runLater), files);
    made.getStyleClass().add("gumshoe");
    made.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!OwnKeys.taken(event)) {
            left.add(event.getCode());
          }
        });
    return made;
  }

  @AfterEach
  void close() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  private void show(Answer answer) {
    show(List.of(new Attempt(0, "", Optional.empty(), answer)), Optional.empty());
  }

  private void show(List<Attempt> attempts, Optional<PacketTrace> soFar) {
    var gather =
        new Gather.ByProbes(
            "way",
            "node",
            "packet-trace",
            List.of(new Probe(List.of(), false, Duration.ofSeconds(1))));
    robot.interact(
        () ->
            pane.show(
                "step",
                List.of(
                    new Gathered(
                        gather, "node-1", attempts, Optional.empty(), "", soFar, Set.of()))));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Answer known(PacketTrace trace) {
    return new Answer.Known("packet-trace", Facts.of(trace));
  }

  private List<String> titles() {
    return pane.getTabs().stream().map(Tab::getText).toList();
  }

  private void next() {
    robot.interact(pane::nextTab);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private int rows() {
    return ((ListView<?>) pane.lookup(".ladder-rows")).getItems().size();
  }

  @Test
  void aStepThatCapturedPacketsHasALadderThatFollows() throws IOException {
    show(known(SampleTraces.streaming(10)));
    assertThat(titles()).containsExactly("✓ way", "⇶ packets: way");
    next();
    assertThat(rows()).isEqualTo(10);
    assertThat(pane.getScene().getFocusOwner().getStyleClass()).contains("ladder-rows");
    show(known(SampleTraces.streaming(25)));
    assertThat(rows()).isEqualTo(25);
    assertThat(pane.getScene().getFocusOwner().getStyleClass()).contains("ladder-rows");
    show(known(SampleTraces.lostOnTheWire()));
    assertThat(rows()).isEqualTo(5);
    assertThat(pane.getScene().getFocusOwner().getStyleClass()).contains("ladder-rows");
    Pictures.take(pane, "ladder-tab");
    show(new Answer.Unknown(Why.FAILED, "Nothing came."));
    assertThat(titles()).containsExactly("? way");
  }

  @Test
  void whilePacketsComeTheLadderFollowsAndSaysSo() {
    show(List.of(), Optional.of(SampleTraces.streaming(10)));
    assertThat(titles()).containsExactly("· way", "⇶ packets: way (so far)");
    next();
    assertThat(rows()).isEqualTo(10);
    show(List.of(), Optional.of(SampleTraces.streaming(25)));
    assertThat(rows()).isEqualTo(25);
    show(known(SampleTraces.streaming(30)));
    assertThat(rows()).isEqualTo(30);
    assertThat(titles()).containsExactly("✓ way", "⇶ packets: way");
    assertThat(pane.getScene().getFocusOwner().getStyleClass()).contains("ladder-rows");
  }

  @Test
  void keysOfTheLadderAreItsOwnAndOthersAreLeftToTheScreen() {
    show(known(SampleTraces.lostOnTheWire()));
    next();
    assertThat(pane.getScene().getFocusOwner().getStyleClass()).contains("ladder-rows");
    for (KeyCode key :
        List.of(
            KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.LEFT, KeyCode.HOME, KeyCode.B)) {
      robot.push(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(left).containsExactly(KeyCode.ESCAPE, KeyCode.B);
  }
}
