package dev.gumshoe.anonymous;

import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.operator.Folders;
import dev.gumshoe.redact.names.Leak;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder that an anonymous session is written to, and that is gone again if anything leaks. */
final class AnonymousFolder {
  private final Path folder;

  AnonymousFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the session and searches what was written. Where originals are left, or something fails,
   * nothing of it stays.
   *
   * @return what was found left
   */
  List<Leak> write(AnonymousSession session)
      throws IOException, JournalException, AnonymousException {
    boolean good = false;
    try {
      session.write(folder);
      List<Leak> leaks = session.leaksIn(folder);
      good = leaks.isEmpty();
      return leaks;
    } finally {
      if (!good) {
        delete();
      }
    }
  }

  /** What was written. */
  Journal journal() throws JournalException {
    return JournalReader.read(folder);
  }

  void delete() throws IOException {
    Folders.delete(folder);
  }
}
