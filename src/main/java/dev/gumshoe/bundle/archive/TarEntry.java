package dev.gumshoe.bundle.archive;

import java.time.Instant;

/**
 * The head of an entry of a tar archive.
 *
 * @param link where a link points; empty for all other kinds
 * @param size bytes of content that follow
 */
record TarEntry(String name, Kind kind, String link, long size, Instant modified) {
  enum Kind {
    FILE,
    FOLDER,
    SYMBOLIC_LINK,
    HARD_LINK,
    /** Devices and pipes. */
    OTHER
  }
}
