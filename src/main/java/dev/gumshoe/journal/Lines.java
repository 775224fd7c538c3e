package dev.gumshoe.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file's lines as bytes, one at a time: never more than one of them is in memory. */
final class Lines implements AutoCloseable {
  /** Long texts are attachments: what is longer was not written by Gumshoe. */
  private static final int LONGEST = 1 << 26;

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private int at;
  private int end;
  private long length;
  private long half;

  private Lines(InputStream in, long from) {
    this.in = in;
    this.length = from;
  }

  static Lines of(Path file) throws IOException {
    return of(file, 0);
  }

  /** Those from this byte on, where a line begins. */
  static Lines of(Path file, long from) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(from);
      return new Lines(in, from);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The next line without its line feed; empty at the end, and where no line feed comes. */
  Optional<byte[]> next() throws IOException {
    var line = new ByteArrayOutputStream();
    while (at < end || filled()) {
      int from = at;
      while (at < end && block[at] != '\n') {
        at++;
      }
      line.write(block, from, at - from);
      if (at < end) {
        at++;
        length += line.size() + 1L;
        return Optional.of(line.toByteArray());
      }
      if (line.size() > LONGEST) {
        throw new LineException(Fault.Check.FORM, "it is longer than any that Gumshoe writes");
      }
    }
    half = line.size();
    return Optional.empty();
  }

  private boolean filled() throws IOException {
    at = 0;
    end = Math.max(0, in.read(block));
    return end > 0;
  }

  /** Bytes up to the end of the last whole line. */
  long length() {
    return length;
  }

  /** Bytes after it, once {@link #next} came to the end. */
  long half() {
    return half;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
