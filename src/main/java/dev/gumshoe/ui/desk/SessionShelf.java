package dev.gumshoe.ui.desk;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.SavedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions that were kept on disk. */
final class SessionShelf {
  /** Names the case that a session was practised on; stands beside the journal. */
  private static final String EXERCISE = "practice.txt";

  /** Nobody looks further back in a list; all of them are still on disk. */
  private static final int LISTED = 40;

  private final SessionStore store;
  private final Catalog catalog;

  SessionShelf(SessionStore store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  List<SavedSession> sessions() {
    try {
      return store.sessions().stream().limit(LISTED).map(this::saved).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private SavedSession saved(Path directory) {
    try {
      ReadSession read = read(directory);
      SessionState state = SessionState.of(read.journal().events());
      Instant started = read.journal().events().getFirst().at();
      String ending = state.finding().map(read.flow()::titleOf).orElseGet(() -> open(state));
      String practice = read.exercise().map(one -> "Practice  ·  ").orElse("");
      return new SavedSession(
          directory, read.flow().title(), started, practice + ending, state.finding().isPresent());
    } catch (DeskException e) {
      return new SavedSession(
          directory, String.valueOf(directory.getFileName()), Instant.EPOCH, e.sentence(), false);
    }
  }

  private static String open(SessionState state) {
    return "not at its end, %d steps so far".formatted(state.path().size());
  }

  ReadSession read(Path directory) throws DeskException {
    try {
      Journal journal = JournalReader.read(directory);
      return new ReadSession(flow(journal), journal, exercise(directory, journal.start().flow()));
    } catch (JournalException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new DeskException("%s cannot be read: %s.".formatted(directory, e.getMessage()), e);
    }
  }

  /** The flow as it was when the session began, which is what its events speak of. */
  private static Flow flow(Journal journal) throws IOException {
    var problems = new Problems();
    var source = new Source("the session's own flow", journal.start().flowText());
    Optional<Flow> flow = Catalog.check(source, problems);
    if (flow.isEmpty()) {
      throw new IOException(
          "this Gumshoe does not accept its flow (%s)"
              .formatted(problems.sorted().getFirst().message()));
    }
    return flow.get();
  }

  private Optional<Case> exercise(Path directory, String flow) throws IOException {
    Path file = directory.resolve(EXERCISE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String id = Files.readString(file).strip();
    return catalog.find(flow).flatMap((CatalogEntry entry) -> entry.find(id));
  }

  void mark(Path directory, Case exercise) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(EXERCISE), exercise.id() + "\n");
  }
}
