package dev.gumshoe.exercise;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.SessionException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes exercises of sessions that came to their end. */
public final class SessionExercise {
  private SessionExercise() {}

  /**
   * The exercise of a session.
   *
   * @param folder the session's
   * @throws ExerciseException with a sentence, where it came to no finding or cannot be read
   */
  public static Exercise of(Path folder) throws ExerciseException {
    try {
      Journal journal = JournalReader.read(folder);
      return of(journal, KeptFlow.of(journal));
    } catch (JournalException | SessionException e) {
      throw new ExerciseException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Exercise of(Journal journal, Flow flow) throws ExerciseException {
    List<Stamped> events = untilTheEnd(journal);
    Truth truth = Truth.of(flow, SessionState.of(events), took(events));
    String name = journal.session().toAbsolutePath().normalize().getFileName().toString();
    // Folders of two packs can have one name; the journals in them cannot have one hash.
    String id = name + "-" + journal.head().session().substring(0, 8);
    return new Exercise(
        id,
        flow,
        journal.start().inputs(),
        "Session " + name,
        "",
        () -> new JournalNodes(events),
        JournalCase.of(flow, journal, events, id, truth),
        truth);
  }

  /** The events up to the last conclusion; what came after it was no part of finding the cause. */
  private static List<Stamped> untilTheEnd(Journal journal) throws ExerciseException {
    List<Stamped> all = journal.events();
    for (int at = all.size() - 1; at >= 0; at--) {
      if (all.get(at).event() instanceof Event.Concluded) {
        return all.subList(0, at + 1);
      }
    }
    throw new ExerciseException(
        "The session in %s came to no finding; only one that was walked to its end is an exercise."
            .formatted(journal.session()));
  }

  /** The operator's clock may have been set back in between. */
  private static Optional<Duration> took(List<Stamped> events) {
    return Optional.of(Duration.between(events.getFirst().at(), events.getLast().at()))
        .filter(took -> took.compareTo(Duration.ofSeconds(1)) >= 0);
  }
}
