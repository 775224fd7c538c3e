package dev.gumshoe.remote.listening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs plans. */
public final class Listening {
  private Listening() {}

  /**
   * Starts all captures, runs the trigger when every one listens or has failed, and stops them all
   * at the limits, or when the trigger and the time of grace after it are over.
   *
   * @param folder where each point gets a file of its own, {@code <number>-<name>.pcap}; made when
   *     it is not there. A file that is there already is never written over
   * @param events told what happens, by several threads, one at a time; has to be quick. How much
   *     was received is told at most ten times a second for each point
   * @throws IOException when the folder cannot be made
   * @throws InterruptedException when the calling thread is interrupted; the captures have been
   *     stopped by then, their files are kept, and every {@link ListeningEvent.Done} has been told
   */
  public static Heard run(ListeningPlan plan, Path folder, Consumer<ListeningEvent> events)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return new ListeningRun(plan, folder, new Events(events)).run();
  }
}
