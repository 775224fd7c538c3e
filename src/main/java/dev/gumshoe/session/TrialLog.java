package dev.gumshoe.session;

import dev.gumshoe.engine.Event;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.operator.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Keeps the files of packet captures of a trial, which nobody looks at when it is over. */
final class TrialLog implements PacketLog, AutoCloseable {
  private final Consumer<Event> events;
  private final Path folder;

  /**
   * Files in a directory of its own.
   *
   * @throws UncheckedIOException when there can be none
   */
  TrialLog(Consumer<Event> events) {
    this.events = events;
    try {
      this.folder = Files.createTempDirectory("gumshoe-trial");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void happen(Event event) {
    events.accept(event);
  }

  @Override
  public void tell(PacketProgress progress) {
    // Nobody watches a trial.
  }

  @Override
  public Attachments attachments() {
    return new Attachments(folder);
  }

  @Override
  public void close() {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
