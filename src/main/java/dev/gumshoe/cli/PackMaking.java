package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.pack.AnonymousPack;
import dev.gumshoe.pack.PackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Makes a pack of sessions, and says what was replaced in them. */
final class PackMaking {
  private static final int LEAKS = 20;

  private final AnonymousPack packs;
  private final PrintWriter err;

  /**
   * Packs that tell of their making here.
   *
   * @param keys folder of the operator's key and maps
   */
  PackMaking(Path keys, PrintWriter err) {
    this.packs = new AnonymousPack(keys);
    this.err = err;
  }

  /** Makes the pack; gives the exit status. There is none where an original was found. */
  int make(List<Path> sessions, Path file)
      throws IOException, JournalException, AnonymousException, PackException {
    AnonymousPack.Made made = packs.make(sessions, file);
    if (!made.leaks().isEmpty()) {
      err.println(
          "The pack was not written: %d places still hold what identifies somebody."
              .formatted(made.leaks().size()));
      made.leaks().stream()
          .limit(LEAKS)
          .forEach(leak -> err.println("  %s: %s".formatted(leak.place(), leak.original())));
      return ExitStatus.SHORT;
    }
    for (AnonymousPack.Replaced one : made.sessions()) {
      err.println(
          "%s: %d names and addresses replaced; the map is in %s."
              .formatted(one.session(), one.count(), one.map()));
    }
    int count = made.sessions().size();
    err.println(
        "The pack is in %s: %d %s, anonymous; no original was found in it."
            .formatted(file, count, count == 1 ? "session" : "sessions"));
    return ExitStatus.DONE;
  }
}
