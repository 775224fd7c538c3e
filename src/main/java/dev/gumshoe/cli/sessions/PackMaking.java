package dev.gumshoe.cli.sessions;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.pack.AnonymousPack;
import dev.gumshoe.pack.PackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Makes a pack of sessions, and says what was replaced in them. */
public final class PackMaking {
  private final AnonymousPack packs;
  private final PrintWriter err;

  /**
   * Packs that tell of their making here.
   *
   * @param keys folder of the operator's key and maps
   */
  public PackMaking(Path keys, PrintWriter err) {
    this.packs = new AnonymousPack(keys);
    this.err = err;
  }

  /** Makes the pack; gives the exit status. There is none where an original was found. */
  public int make(List<Path> sessions, Path file)
      throws IOException, JournalException, AnonymousException, PackException {
    List<AnonymousPack.Replaced> made;
    try {
      made = packs.make(sessions, file);
    } catch (OriginalsLeftException e) {
      err.println(e.getMessage());
      return ExitStatus.SHORT;
    }
    for (AnonymousPack.Replaced one : made) {
      err.println(
          "%s: %d names and addresses replaced; the map is in %s."
              .formatted(one.session(), one.count(), one.map()));
    }
    int count = made.size();
    err.println(
        "The pack is in %s: %d %s, anonymous; no original was found in it."
            .formatted(file, count, count == 1 ? "session" : "sessions"));
    return ExitStatus.DONE;
  }
}
