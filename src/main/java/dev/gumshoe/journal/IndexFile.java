package dev.gumshoe.journal;

import dev.gumshoe.operator.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The index beside a journal. It is never needed: where it is missing, damaged, of another Gumshoe
 * or does not fit the journal, the journal is read.
 */
final class IndexFile {
  /** The name of the file within a session's directory. */
  static final String NAME = "journal.index";

  /** A journal of fewer bytes is read in a blink. */
  static final long WORTH = 1 << 20;

  private static final int BLOCK = 1 << 16;
  private static final Logger LOG = LoggerFactory.getLogger(IndexFile.class);
  private static final String FORM = "gumshoe index 1 " + String.join(" ", Marks.TYPES);

  private final Path file;
  private final Path journal;

  IndexFile(Path session) {
    this.file = session.resolve(NAME);
    this.journal = session.resolve(Journal.FILE);
  }

  /** The index, where there is one that fits the journal or its beginning. */
  Optional<Index> read(EventCodec codec) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var in = input()) {
      if (!isWhole() || !in.readUTF().equals(FORM)) {
        return Optional.empty();
      }
      long modified = in.readLong();
      return Optional.of(body(in)).filter(index -> fits(index, modified, codec));
    } catch (IOException | JacksonException e) {
      LOG.debug("The index {} is of no use", file, e);
      return Optional.empty();
    }
  }

  private DataInputStream input() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK));
  }

  /** Whether its bytes are what was written: their sum stands at the end. */
  private boolean isWhole() throws IOException {
    long rest = Files.size(file) - Long.BYTES;
    var block = new byte[BLOCK];
    var sum = new CRC32();
    try (var in = input()) {
      while (rest > 0) {
        int read = in.read(block, 0, (int) Math.min(BLOCK, rest));
        if (read < 0) {
          return false;
        }
        sum.update(block, 0, read);
        rest -= read;
      }
      return rest == 0 && in.readLong() == sum.getValue();
    }
  }

  private static Index body(DataInputStream in) throws IOException {
    int untied = in.readInt();
    Marks marks = Marks.read(in);
    int count = in.readInt();
    var snapshots = new ArrayList<Index.Snapshot>();
    for (int number = 0; number < count; number++) {
      int events = in.readInt();
      byte[] state = in.readNBytes(in.readInt());
      snapshots.add(new Index.Snapshot(events, state));
    }
    return new Index(marks, snapshots, untied);
  }

  /**
   * Whether the journal is as it was, or has only grown since. Its last known line is looked at;
   * the others are when they are read.
   */
  private boolean fits(Index index, long modified, EventCodec codec) {
    try {
      int size = index.marks().size();
      long length = Files.size(journal);
      boolean grown = length > index.length() && index.untied() == 0;
      boolean untouched = length == index.length() && modified == modified();
      Index.Snapshot last = index.before(size, codec);
      codec.state(last.state());
      return size > 0
          && last.events() == size
          && (grown || untouched)
          && new LineFile(journal, index).isAsItWas(size - 1);
    } catch (IOException e) {
      return false;
    }
  }

  /** When the journal was written to last, in microseconds. */
  long modified() throws IOException {
    return Files.getLastModifiedTime(journal).to(TimeUnit.MICROSECONDS);
  }

  /** Keeps an index, where it is worth while and can be written. */
  void write(Index index, long modified) {
    if (index.length() < WORTH) {
      return;
    }
    Path half = file.resolveSibling(NAME + ".half");
    try {
      write(index, modified, half);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.debug("No index can be kept in {}", file, e);
      drop(half);
    }
  }

  private static void drop(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException e) {
      LOG.debug("{} stays", half, e);
    }
  }

  private static void write(Index index, long modified, Path to) throws IOException {
    PrivateFiles.open(to).close();
    var sum = new CRC32();
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Files.newOutputStream(to), sum), BLOCK))) {
      out.writeUTF(FORM);
      out.writeLong(modified);
      out.writeInt(index.untied());
      index.marks().write(out);
      out.writeInt(index.snapshots().size());
      for (Index.Snapshot snapshot : index.snapshots()) {
        out.writeInt(snapshot.events());
        out.writeInt(snapshot.state().length);
        out.write(snapshot.state());
      }
      out.flush();
      out.writeLong(sum.getValue());
    }
  }
}
