package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.terminal.Version;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.session.TargetSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
   * @param inputs of a session that begins now; the flow's defaults fill the rest
   * @param named those of them that the operator named: a session that is there must have them
   */
  Session open(Map<String, String> inputs, Map<String, String> named, TargetSource source)
      throws JournalException {
    Clock clock = Clock.systemUTC();
    if (!JournalReader.begun(directory)) {
      Map<String, Object> values = SessionInputs.of(flow, inputs);
      return Session.begin(
              flow, values, source, JournalWriter.create(directory, clock), Version.text())
          .signedBy(Seal.fresh(OperatorKeys.ofOperator()));
    }
    Journal journal = JournalReader.read(directory);
    resumed = Optional.of(journal.note());
    Flow kept = KeptFlow.of(journal);
    if (!kept.id().equals(flow.id())) {
      throw new WrongCall(
          "The session in %s walks the flow %s, not %s."
              .formatted(directory, kept.id(), flow.id()));
    }
    unchanged(kept, journal.start().inputs(), named);
    return Session.resume(
            kept, journal, source, JournalWriter.reopen(journal, clock), Version.text())
        .signedBy(Seal.after(OperatorKeys.ofOperator(), journal));
  }

  /** A session keeps the inputs that it began with; others would be passed over in silence. */
  private static void unchanged(Flow flow, Map<String, Object> kept, Map<String, String> named) {
    var given = new LinkedHashMap<String, String>();
    kept.forEach((name, value) -> given.put(name, value.toString()));
    given.putAll(named);
    Map<String, Object> values = SessionInputs.of(flow, given);
    for (String name : named.keySet()) {
      if (!Objects.equals(kept.get(name), values.get(name))) {
        throw new WrongCall(
            "The session has %s = %s; leave out --input %s, or begin another session."
                .formatted(name, kept.get(name), name));
      }
    }
  }
}
