package dev.gumshoe.ui.window;

import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window. */
public final class Window {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Window() {}

  /**
   * Opens the window, and waits until it is closed.
   *
   * @throws UnsupportedOperationException when there is no display
   * @throws InterruptedException when the calling thread is interrupted; the window closes
   */
  public static void open(Desk desk) throws InterruptedException {
    var closed = new CountDownLatch(1);
    var threads = new WorkThreads();
    Platform.startup(() -> show(new Stage(), desk, threads, closed));
    try {
      closed.await();
    } finally {
      Platform.exit();
      threads.finish(PATIENCE);
    }
  }

  private static void show(Stage stage, Desk desk, WorkThreads threads, CountDownLatch closed) {
    var shell = new Shell();
    var backstage = new Backstage(threads, Platform::runLater);
    stage.setTitle("Gumshoe");
    stage.setScene(new Scene(shell.root(), WIDTH, HEIGHT));
    stage.setOnHidden(
        _ -> {
          shell.close();
          closed.countDown();
        });
    new Journey(desk, shell, backstage, Clock.systemDefaultZone(), Window::after).home();
    stage.show();
  }

  private static Runnable after(Duration wait, Runnable action) {
    var pause = new PauseTransition(javafx.util.Duration.millis((double) wait.toMillis()));
    pause.setOnFinished(_ -> action.run());
    pause.play();
    return pause::stop;
  }
}
