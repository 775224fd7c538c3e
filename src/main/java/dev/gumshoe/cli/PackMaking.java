package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.AnonymousSession;
import dev.gumshoe.anonymous.KeptMap;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.pack.PackException;
import dev.gumshoe.pack.PackWriter;
import dev.gumshoe.redact.names.Leak;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a pack of sessions: each with stand-ins, searched for every original, and named by its flow
 * alone, because a folder's name tells too much.
 */
final class PackMaking {
  private final Path keys;
  private final PrintWriter err;

  /**
   * Packs that tell of their making here.
   *
   * @param keys folder of the operator's key and maps
   */
  PackMaking(Path keys, PrintWriter err) {
    this.keys = keys;
    this.err = err;
  }

  /** Makes the pack; gives the exit status. Nothing is left of it where an original was found. */
  int make(List<Path> sessions, Path file)
      throws IOException, JournalException, AnonymousException, PackException {
    Path scratch = Files.createTempDirectory("gumshoe-pack");
    try {
      Map<String, Path> folders = new LinkedHashMap<>();
      for (Path session : sessions) {
        Journal journal = JournalReader.read(session);
        String name = "%02d-%s".formatted(folders.size() + 1, journal.start().flow());
        Path folder = scratch.resolve(name);
        if (!anonymous(session, journal, folder)) {
          return ExitStatus.SHORT;
        }
        folders.put(name, folder);
      }
      PackWriter.write(folders, file);
      err.println(
          "The pack is in %s: %d %s, anonymous; no original was found in it."
              .formatted(file, folders.size(), folders.size() == 1 ? "session" : "sessions"));
      return ExitStatus.DONE;
    } finally {
      new AnonymousFolder(scratch).delete();
    }
  }

  private boolean anonymous(Path session, Journal journal, Path folder)
      throws IOException, JournalException, AnonymousException {
    StandInKey key = StandInKey.in(keys);
    AnonymousSession made = AnonymousSession.of(journal, key);
    var kept = new KeptMap(keys, session, key);
    kept.write(made.replacements());
    List<Leak> leaks = new AnonymousFolder(folder).write(made);
    if (!leaks.isEmpty()) {
      new AnonymousPrinter(err).leaks(leaks, "The pack");
      return false;
    }
    err.println(
        "%s: %d names and addresses replaced; the map is in %s."
            .formatted(session, made.replacements().size(), kept.file()));
    return true;
  }
}
