package dev.gumshoe.launch;

import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.SessionException;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.ui.SavedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The operator's sessions, as a list shows them. */
final class SavedSessions {
  /** Reading a session costs time; older ones are opened by their folder. */
  private static final int MOST = 30;

  private SavedSessions() {}

  static List<SavedSession> of(SessionStore store) {
    try {
      return store.sessions().stream().limit(MOST).map(SavedSessions::read).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static SavedSession read(Path directory) {
    try {
      Journal journal = JournalReader.read(directory);
      Flow flow = KeptFlow.of(journal);
      SessionState state = journal.state();
      Optional<Finding> finding = state.finding().flatMap(flow::finding);
      String ending =
          finding
              .map(Finding::title)
              .orElseGet(
                  () ->
                      "not concluded; at: "
                          + state
                              .current()
                              .map(visit -> flow.titleOf(visit.step()))
                              .orElse("start"));
      return new SavedSession(
          directory, flow.title(), journal.began(), ending, finding.isPresent());
    } catch (JournalException | SessionException e) {
      return new SavedSession(
          directory, directory.getFileName().toString(), Instant.EPOCH, "cannot be read", false);
    }
  }
}
