package dev.gumshoe.bundle.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A tar archive, entry by entry: ustar, pax (whose records stand in entries of type {@code x}) and
 * GNU tar (whose long names stand in entries of type {@code L} and {@code K}).
 */
final class TarReader {
  private static final int LONGEST_WORDS = 1 << 20;

  private final InputStream in;
  private long left;
  private long padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next entry; what was not read of the one before is passed over. Empty at the mark of the
   * end.
   *
   * @throws EOFException when the archive ends without its mark
   */
  Optional<TarEntry> next() throws IOException, ArchiveException {
    Map<String, String> words = new HashMap<>();
    while (true) {
      in.skipNBytes(left + padding);
      left = 0;
      padding = 0;
      var header = new TarHeader(block());
      if (header.empty()) {
        return Optional.empty();
      }
      if (!header.valid() || header.size() < 0) {
        throw new ArchiveException("it is damaged: the head of an entry is none");
      }
      begin(header.size());
      switch (header.type()) {
        case 'x' -> words.putAll(Pax.records(content()));
        case 'g' -> Pax.records(content());
        case 'L' -> words.put("path", cString());
        case 'K' -> words.put("linkpath", cString());
        default -> {
          return Optional.of(entry(header, words));
        }
      }
    }
  }

  /** What the entry holds; only until the next one. */
  InputStream entryContent() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] to, int offset, int length) throws IOException {
        if (left == 0) {
          return -1;
        }
        int read = in.read(to, offset, (int) Math.min(length, left));
        if (read < 0) {
          throw new EOFException();
        }
        left -= read;
        return read;
      }
    };
  }

  private TarEntry entry(TarHeader header, Map<String, String> words) throws ArchiveException {
    String name = words.getOrDefault("path", header.name());
    if (words.containsKey("size")) {
      begin(Pax.number(words.getOrDefault("size", "")));
    }
    TarEntry.Kind kind =
        switch (header.type()) {
          case '0', '\0', '7' -> name.endsWith("/") ? TarEntry.Kind.FOLDER : TarEntry.Kind.FILE;
          case '1' -> TarEntry.Kind.HARD_LINK;
          case '2' -> TarEntry.Kind.SYMBOLIC_LINK;
          case '5' -> TarEntry.Kind.FOLDER;
          default -> TarEntry.Kind.OTHER;
        };
    Instant modified = Instant.ofEpochSecond(Math.clamp(header.modified(), 0, 1L << 33));
    return new TarEntry(name, kind, words.getOrDefault("linkpath", header.link()), left, modified);
  }

  private void begin(long size) {
    left = size;
    padding = (TarHeader.BLOCK - size % TarHeader.BLOCK) % TarHeader.BLOCK;
  }

  private String content() throws IOException, ArchiveException {
    if (left > LONGEST_WORDS) {
      throw new ArchiveException("it is damaged: a name is longer than a file system takes");
    }
    byte[] bytes = in.readNBytes((int) left);
    if (bytes.length < left) {
      throw new EOFException();
    }
    left = 0;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String cString() throws IOException, ArchiveException {
    String text = content();
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private byte[] block() throws IOException {
    byte[] block = in.readNBytes(TarHeader.BLOCK);
    if (block.length < TarHeader.BLOCK) {
      throw new EOFException();
    }
    return block;
  }
}
