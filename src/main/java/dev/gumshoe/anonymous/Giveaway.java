package dev.gumshoe.anonymous;

import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.redact.names.Leak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A session on its way out of the house: told first what will be replaced, then written with
 * stand-ins, then searched for every original. The map stays with the operator. Not thread-safe.
 */
public final class Giveaway {
  private final AnonymousSession session;
  private final KeptMap map;

  private Giveaway(AnonymousSession session, KeptMap map) {
    this.session = session;
    this.map = map;
  }

  /**
   * Of this session.
   *
   * @param keys the folder of the operator's key and maps
   * @throws AnonymousException with a sentence, when there is no key, or not all can be read
   */
  public static Giveaway of(Journal journal, Path keys) throws AnonymousException {
    StandInKey key = StandInKey.in(keys);
    return new Giveaway(
        AnonymousSession.of(journal, key), new KeptMap(keys, journal.session(), key));
  }

  /** What will be replaced. */
  public Preview preview() {
    return session.preview();
  }

  /** Where the map is kept. */
  public Path map() {
    return map.file();
  }

  /**
   * Writes the whole session.
   *
   * @param folder not there yet, or empty
   * @throws OriginalsLeftException where one is left; then nothing of the folder is
   */
  public void writeTo(Path folder)
      throws IOException, JournalException, AnonymousException, OriginalsLeftException {
    map.write(session.replacements());
    List<Leak> leaks = new AnonymousFolder(folder).write(session);
    if (!leaks.isEmpty()) {
      throw new OriginalsLeftException("The session", leaks);
    }
  }

  /**
   * Makes something of the session with stand-ins, which is written for it and gone afterwards.
   *
   * @param maker makes it
   * @param text gives all its text, which is searched
   * @throws OriginalsLeftException where an original is left
   */
  public <T> T made(Function<Journal, T> maker, Function<T, String> text)
      throws IOException, JournalException, AnonymousException, OriginalsLeftException {
    map.write(session.replacements());
    var folder = new AnonymousFolder(Files.createTempDirectory("gumshoe-report-"));
    try {
      List<Leak> leaks = new ArrayList<>(folder.write(session));
      if (!leaks.isEmpty()) {
        throw new OriginalsLeftException("The report", leaks);
      }
      T made = maker.apply(folder.journal());
      leaks.addAll(session.leaksIn("the report", text.apply(made)));
      if (!leaks.isEmpty()) {
        throw new OriginalsLeftException("The report", leaks);
      }
      return made;
    } finally {
      folder.delete();
    }
  }
}
