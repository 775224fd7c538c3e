package dev.gumshoe.journal;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of a journal by their number, as far as they are what its index says. */
final class LineFile {
  private final Path file;
  private final Index index;

  LineFile(Path file, Index index) {
    this.file = file;
    this.index = index;
  }

  /** Whether a line is what it was. */
  boolean isAsItWas(int number) throws IOException {
    try {
      return read(number, number + 1).size() == 1;
    } catch (LineException | EOFException e) {
      return false;
    }
  }

  /**
   * Lines without their line feeds.
   *
   * @throws IOException when the file cannot be read, or one of them is not what it was
   */
  List<byte[]> read(int from, int to) throws IOException {
    Marks marks = index.marks();
    long begin = marks.begin(from);
    byte[] bytes = bytes(begin, Math.toIntExact(marks.end(to - 1) - begin));
    var lines = new ArrayList<byte[]>();
    for (int number = from; number < to; number++) {
      int start = (int) (marks.begin(number) - begin);
      int end = (int) (marks.end(number) - begin) - 1;
      lines.add(checked(number, bytes[end], Arrays.copyOfRange(bytes, start, end)));
    }
    return lines;
  }

  /** A plain stream: a channel would be closed by an interrupt of whoever reads. */
  private byte[] bytes(long begin, int length) throws IOException {
    var bytes = new byte[length];
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(begin);
      in.readFully(bytes);
    }
    return bytes;
  }

  private byte[] checked(int number, byte end, byte[] line) throws LineException {
    boolean same =
        end == '\n'
            && (number < index.untied() || Chain.hash(line).equals(index.marks().hash(number)));
    if (!same) {
      throw new LineException(Fault.Check.CHAIN, "line %d was altered since".formatted(number + 1));
    }
    return line;
  }
}
