package dev.gumshoe.pack;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.AnonymousSession;
import dev.gumshoe.anonymous.KeptMap;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.redact.names.Leak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes packs that can be given away: each session with stand-ins, searched for every original, and
 * named by its flow alone, because a folder's name tells too much.
 */
public final class AnonymousPack {
  private final Path keys;

  /**
   * Packs with stand-ins of an operator.
   *
   * @param keys folder of the operator's key and maps
   */
  public AnonymousPack(Path keys) {
    this.keys = keys;
  }

  /**
   * What came of it.
   *
   * @param sessions what was replaced in each
   * @param leaks originals that were found left; when there are any, no pack was written
   */
  public record Made(List<Replaced> sessions, List<Leak> leaks) {
    public Made {
      sessions = List.copyOf(sessions);
      leaks = List.copyOf(leaks);
    }
  }

  /**
   * A session in a pack.
   *
   * @param session its folder
   * @param count names and addresses that were replaced
   * @param map where the operator's map of them is
   */
  public record Replaced(Path session, int count, Path map) {}

  /**
   * Makes a pack of sessions.
   *
   * @param file in place of what is there
   * @throws PackException with a sentence, when the pack cannot be written
   */
  public Made make(List<Path> sessions, Path file)
      throws IOException, JournalException, AnonymousException, PackException {
    Path scratch = Files.createTempDirectory("gumshoe-pack");
    try {
      Map<String, Path> folders = new LinkedHashMap<>();
      List<Replaced> replaced = new ArrayList<>();
      for (Path session : sessions) {
        Journal journal = JournalReader.read(session);
        String name = "%02d-%s".formatted(folders.size() + 1, journal.start().flow());
        Path folder = scratch.resolve(name);
        StandInKey key = StandInKey.in(keys);
        AnonymousSession made = AnonymousSession.of(journal, key);
        var kept = new KeptMap(keys, session, key);
        kept.write(made.replacements());
        made.write(folder);
        List<Leak> leaks = made.leaksIn(folder);
        if (!leaks.isEmpty()) {
          return new Made(replaced, leaks);
        }
        replaced.add(new Replaced(session, made.replacements().size(), kept.file()));
        folders.put(name, folder);
      }
      PackWriter.write(folders, file);
      return new Made(replaced, List.of());
    } finally {
      Scratch.delete(scratch);
    }
  }
}
