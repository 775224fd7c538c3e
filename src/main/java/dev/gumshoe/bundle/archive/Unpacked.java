package dev.gumshoe.bundle.archive;

import java.util.Map;

/**
 * What came out of an archive.
 *
 * @param files how many files were written
 * @param links symbolic and hard links, none of which was made: where each points, as written, by
 *     its name; a hard link's begins with a slash, which is the top of the archive
 */
public record Unpacked(int files, Map<String, String> links) {
  public Unpacked {
    links = Map.copyOf(links);
  }
}
