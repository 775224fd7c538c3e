package dev.gumshoe.ui.replay;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.session.Session;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.dialog.OverlayLayer;
import dev.gumshoe.ui.walk.RecordedWalk;
import dev.gumshoe.ui.window.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A recorded walk with the times of a real night, watched by keyboard and by pointing. */
class ReplayScreenTest {
  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private ReplayModel model;
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Journal journal;
    try (Session session = RecordedWalk.session("source-kube-mark-drop", folder.resolve("s"))) {
      while (!(session.advance() instanceof Next.Done)) {
        session.accept();
      }
      journal = slowed(JournalReader.read(folder.resolve("s")), folder.resolve("slowed"));
      model =
          new ReplayModel(
              new ReadSession(session.flow(), journal, Optional.empty()),
              (_, _) -> () -> {},
              ZoneOffset.UTC);
    }
    stage = FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(this::show);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void show() {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    var content = new BorderPane();
    var overlays = new OverlayLayer(content);
    var screen =
        new ReplayScreen(
            model,
            overlays,
            new ReplayScreen.Ways() {
              @Override
              public void home() {}

              @Override
              public void export() {}
            },
            new Backstage(Backstage.Spawner.IN_PLACE, Platform::runLater));
    content.setCenter(screen.node());
    overlays.getStyleClass().add("gumshoe");
    var scene = new Scene(overlays, 980, 760);
    scene.getStylesheets().add("/dev/gumshoe/ui/gumshoe.css");
    stage.setScene(scene);
    stage.show();
    screen.enter();
  }

  /** Probes take seconds, the operator minutes, and once the session is closed over night. */
  private static Journal slowed(Journal journal, Path to) throws JournalException {
    var events = new ArrayList<Event>();
    var times = new ArrayDeque<Instant>();
    Instant at = Instant.parse("2026-03-04T03:12:00Z");
    for (Stamped stamped : journal.events()) {
      at = at.plus(pause(stamped.event(), events.size() + 1));
      events.add(stamped.event());
      times.add(at);
      if (stamped.event() instanceof Event.ProbeEnded && events.size() > 30 && resumed(events)) {
        at = at.plus(Duration.ofHours(7));
        events.add(new Event.SessionResumed("0.1.0", ""));
        times.add(at);
      }
    }
    // The first question is when the session was begun.
    times.addFirst(times.getFirst());
    InstantSource clock = times::remove;
    try (var writer = JournalWriter.create(to, clock.withZone(ZoneOffset.UTC))) {
      for (Event event : events) {
        writer.append(event);
      }
    }
    return JournalReader.read(to);
  }

  private static boolean resumed(List<Event> events) {
    return events.stream().noneMatch(Event.SessionResumed.class::isInstance);
  }

  private static Duration pause(Event event, int number) {
    return switch (event) {
      case Event.ProbeEnded _ -> Duration.ofMillis(1_500 + number * 700 % 9_000);
      case Event.Decided _ -> Duration.ofSeconds(15 + number * 37 % 190);
      case Event.RoleFilled _ -> Duration.ofSeconds(3);
      default -> Duration.ofMillis(4);
    };
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

  private void pictures(String name) throws IOException {
    Pictures.take(stage.getScene().getRoot(), name);
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
    Pictures.take(stage.getScene().getRoot(), name + "-dark");
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
  }

  private int decision(int number) {
    return model.line().decision(number).orElseThrow().position();
  }

  @Test
  void keysJumpToDecisionsByNumberAndFromAList() throws IOException {
    press(KeyCode.DIGIT3);
    assertThat(model.position()).isEqualTo(decision(3));
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(model.position()).isEqualTo(decision(3) + 1);
    pictures("replay-line");
    press(KeyCode.J);
    pictures("replay-jump");
    press(KeyCode.DIGIT2, KeyCode.ENTER);
    assertThat(model.position()).isEqualTo(decision(2));
    press(KeyCode.J, KeyCode.END, KeyCode.ENTER);
    assertThat(model.position()).isEqualTo(model.length());
    assertThat(model.sight().next()).isInstanceOf(Next.Done.class);
  }

  @Test
  void pointingAtTheStripGoesThere() {
    Bounds strip = robot.lookup(".time-strip").query().getBoundsInParent();
    robot.interact(() -> {});
    robot.clickOn(robot.offset(".time-strip", strip.getWidth() / 2 - 2, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.position()).isGreaterThan(model.length() - 3);
    robot.clickOn(robot.offset(".time-strip", 3 - strip.getWidth() / 2, 0));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.position()).isLessThan(4);
  }

  @Test
  void aPauseThatIsPlayedShorterIsSaid() {
    press(KeyCode.DIGIT1);
    press(KeyCode.LEFT);
    robot.interact(() -> model.jump(decision(1) - 1));
    assertThat(model.shortened()).isEmpty();
    robot.interact(model::playOrPause);
    assertThat(model.shortened()).contains("played as 2 s");
    robot.interact(model::pause);
  }

  @Test
  void aNarrowWindowAndLargeTextShowAllOfIt() throws IOException {
    press(KeyCode.DIGIT4);
    robot.interact(
        () -> {
          stage.setWidth(640);
          stage.setHeight(760);
        });
    pictures("replay-line-narrow");
    robot.interact(
        () -> {
          stage.setWidth(980);
          stage.getScene().getRoot().setStyle("-fx-font-size: 20px;");
        });
    Pictures.take(stage.getScene().getRoot(), "replay-line-large-text");
    double strip = robot.lookup(".time-strip").query().getBoundsInLocal().getHeight();
    assertThat(strip).isGreaterThan(20 * 4);
  }
}
