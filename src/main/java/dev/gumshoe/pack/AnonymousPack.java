package dev.gumshoe.pack;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.operator.Folders;
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
   * @return what was replaced in each
   * @throws PackException with a sentence, when the pack cannot be written
   * @throws OriginalsLeftException where one is left; then no pack is written
   */
  public List<Replaced> make(List<Path> sessions, Path file)
      throws IOException,
          JournalException,
          AnonymousException,
          OriginalsLeftException,
          PackException {
    Path scratch = Files.createTempDirectory("gumshoe-pack");
    try {
      Map<String, Path> folders = new LinkedHashMap<>();
      List<Replaced> replaced = new ArrayList<>();
      for (Path session : sessions) {
        Journal journal = JournalReader.read(session);
        String name = "%02d-%s".formatted(folders.size() + 1, journal.start().flow());
        Path folder = scratch.resolve(name);
        Giveaway giveaway = Giveaway.of(journal, keys);
        giveaway.writeTo(folder);
        replaced.add(new Replaced(session, giveaway.preview().replaced().size(), giveaway.map()));
        folders.put(name, folder);
      }
      PackWriter.write(folders, file);
      return replaced;
    } finally {
      Folders.delete(scratch);
    }
  }
}
