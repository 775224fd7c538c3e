package dev.gumshoe.ui.window;

import dev.gumshoe.ui.Backstage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a test desk, driven by keyboard. */
abstract class WindowTest {
  @TempDir Path folder;
  final FxRobot robot = new FxRobot();
  TestDesk desk;
  Shell shell;
  private Stage stage;
  private WorkThreads threads;

  @BeforeEach
  void open() throws TimeoutException {
    desk = new TestDesk(folder.resolve("sessions"));
    threads = new WorkThreads();
    stage = FxToolkit.registerPrimaryStage();
    shell = WaitForAsyncUtils.waitForAsyncFx(30_000, Shell::new);
    FxToolkit.setupFixture(
        () -> {
          stage.setScene(new Scene(shell.root(), 1280, 800));
          stage.show();
          journey().home();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Journey journey() {
    return new Journey(
        desk,
        shell,
        new Backstage(threads, Platform::runLater),
        Clock.systemUTC(),
        (Duration wait, Runnable action) -> {
          var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
          pause.setOnFinished(_ -> action.run());
          pause.play();
          return pause::stop;
        });
  }

  @AfterEach
  void close() throws TimeoutException, InterruptedException {
    desk.letGo();
    FxToolkit.setupFixture(() -> shell.close());
    threads.finish(Duration.ofSeconds(20));
    FxToolkit.cleanupStages();
  }

  void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      robot.push(key);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void type(String text) {
    robot.write(text);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Gives a node the focus once it is there; a click could miss what is still being laid out. */
  void focus(String selector) {
    await(
        selector + " has the focus",
        () -> {
          Optional<Node> there =
              shell.root().lookupAll(selector).stream().filter(WindowTest::visible).findFirst();
          there.filter(node -> !node.isFocused()).ifPresent(Node::requestFocus);
          return there.filter(Node::isFocused).isPresent();
        });
  }

  /** Waits for what the window is to show; how long it may take is not what is tested. */
  void await(String what, BooleanSupplier there) {
    try {
      WaitForAsyncUtils.waitFor(
          60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(there::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("never shown: " + what + "\n" + texts(), e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  void awaitText(String text) {
    await(text, () -> shows(text));
  }

  boolean shows(String text) {
    return shell.root().lookupAll(".label").stream().anyMatch(node -> has(node, text))
        || shell.root().lookupAll(".button").stream().anyMatch(node -> has(node, text))
        || shell.root().lookupAll(".tab-label").stream().anyMatch(node -> has(node, text))
        || shell.root().lookupAll(".list-cell").stream().anyMatch(node -> has(node, text))
        || shell.root().lookupAll(".tree-table-cell").stream().anyMatch(node -> has(node, text));
  }

  private static boolean has(Node node, String text) {
    return node instanceof Labeled label
        && visible(node)
        && label.getText() != null
        && label.getText().contains(text);
  }

  private static boolean visible(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String texts() {
    var all = new StringBuilder();
    for (Node node : shell.root().lookupAll(".label")) {
      if (node instanceof Labeled label) {
        all.append(label.getText()).append('\n');
      }
    }
    return all.toString();
  }

  void picture(String name) throws IOException {
    Pictures.take(shell.root(), name);
    robot.interact(() -> {});
  }

  /** The same in the dark. */
  void pictures(String name) throws IOException {
    picture(name);
    robot.push(KeyCode.CONTROL, KeyCode.T);
    picture(name + "-dark");
    robot.push(KeyCode.CONTROL, KeyCode.T);
  }

  /** Begins to practise, from the first screen. */
  void practise(String exercise) {
    awaitText("Practise on recorded nodes");
    var wanted = desk.exercise(exercise);
    int down = desk.cases(desk.flows().getFirst()).indexOf(wanted);
    press(KeyCode.TAB, KeyCode.TAB);
    for (int times = 0; times < down; times++) {
      robot.push(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
  }
}
