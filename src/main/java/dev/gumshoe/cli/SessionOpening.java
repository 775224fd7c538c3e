package dev.gumshoe.cli;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.session.TargetSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Begins a session in a directory, or goes on with the one that is there. */
final class SessionOpening {
  private final Flow flow;
  private final Path directory;
  private Optional<String> resumed = Optional.empty();

  SessionOpening(Flow flow, Optional<Path> directory) {
    this.flow = flow;
    this.directory =
        directory.orElseGet(() -> SessionStore.ofOperator(Clock.systemUTC()).fresh(flow));
  }

  Path directory() {
    return directory;
  }

  /** After opening a session that was there already: what was met in its journal, or nothing. */
  Optional<String> resumed() {
    return resumed;
  }

  /**
   * The session.
   *
   * @param inputs asked for only when a new one begins
   */
  Session open(Supplier<Map<String, Object>> inputs, TargetSource source) throws JournalException {
    Clock clock = Clock.systemUTC();
    if (!Files.exists(directory.resolve(Journal.FILE))) {
      Map<String, Object> values = inputs.get();
      return Session.begin(
          flow, values, source, JournalWriter.create(directory, clock), Version.text());
    }
    Journal journal = JournalReader.read(directory);
    resumed = Optional.of(journal.note());
    Flow kept = KeptFlow.of(journal);
    if (!kept.id().equals(flow.id())) {
      throw new WrongCall(
          "The session in %s walks the flow %s, not %s."
              .formatted(directory, kept.id(), flow.id()));
    }
    return Session.resume(
        kept, journal, source, JournalWriter.reopen(journal, clock), Version.text());
  }
}
