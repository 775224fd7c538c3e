package dev.gumshoe.proof;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A session of some events, with attachments, for tests. */
final class SignedSession {
  static final int EVENTS = 8;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:00:00.123Z"), ZoneOffset.UTC);

  final Path folder;
  final OperatorKeys keys;

  private SignedSession(Path folder, OperatorKeys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** Signed by a key that is made for it. */
  static SignedSession in(Path place) throws JournalException {
    var session = unsigned(place);
    Journal journal = JournalReader.read(session.folder);
    Seal.fresh(session.keys).put(session.folder, journal.head());
    return session;
  }

  static SignedSession unsigned(Path place) throws JournalException {
    var session = new SignedSession(place.resolve("s"), new OperatorKeys(place.resolve("keys")));
    try (var writer = JournalWriter.create(session.folder, CLOCK)) {
      for (Event event : events()) {
        writer.append(event);
      }
    }
    return session;
  }

  private static List<Event> events() {
    var capture =
        new Capture(
            "root@node",
            List.of("iptables-save"),
            Instant.parse("2026-11-22T03:00:00Z"),
            Duration.ofMillis(12),
            new Ending.Exited(0),
            Output.whole("0123456789abcdef\n".repeat(2_000)),
            Output.whole(""));
    var facts = Map.<String, Object>of("rows", List.of("x".repeat(5_000)));
    return List.of(
        new Event.SessionStarted("flow", "text: " + "x".repeat(9_000), Map.of("port", 443L), "1"),
        new Event.RoleFilled("node", "root@node", "over SSH"),
        new Event.StepEntered("one"),
        new Event.ProbeStarted("one", "rules", 0, "root@node", "sudo iptables-save"),
        new Event.ProbeEnded("one", "rules", 0, capture, new Answer.Known("rules", facts)),
        new Event.NoteAdded("one", "a note"),
        new Event.NoteAdded("one", "another"),
        new Event.Concluded("fine"));
  }

  /** One event more, which nobody signs. */
  void goOn() throws JournalException {
    try (var writer = JournalWriter.reopen(JournalReader.read(folder), CLOCK)) {
      writer.append(new Event.NoteAdded("one", "more"));
    }
  }

  Path file() {
    return folder.resolve(Journal.FILE);
  }

  List<String> lines() throws IOException {
    return new ArrayList<>(Files.readAllLines(file()));
  }

  void lines(List<String> lines) throws IOException {
    Files.writeString(file(), String.join("\n", lines) + "\n");
  }

  List<Path> attachments() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("attachments"))) {
      return files.sorted().toList();
    }
  }

  Verdict verdict() throws JournalException {
    return Verification.of(folder, Optional.empty()).verdict();
  }

  SignerKey key() throws ProofException {
    return keys.orMade().half();
  }
}
