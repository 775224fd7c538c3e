package dev.gumshoe.journal;

import dev.gumshoe.operator.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A journal's file that this process has locked, and appends to. A plain stream and not a channel:
 * a channel is closed for good when its thread is interrupted.
 */
final class OpenFile implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final Path file;
  private final RandomAccessFile out;
  private final Owner owner;
  private final Optional<Object> key;
  private long length;

  private OpenFile(Path file, RandomAccessFile out, Owner owner) throws IOException {
    this.file = file;
    this.out = out;
    this.owner = owner;
    this.key = key();
  }

  /**
   * Opens the journal of a session, and makes it where there is none.
   *
   * @throws JournalException when somebody has it open
   */
  static OpenFile of(Path session, Instant now) throws IOException, JournalException {
    Path file = session.resolve(Journal.FILE);
    var owner = new Owner(session);
    RandomAccessFile out = PrivateFiles.open(file);
    try {
      if (out.getChannel().tryLock() == null) {
        throw inUse(session, owner.words().map(words -> ", by " + words).orElse(""));
      }
      owner.enter(now);
      return new OpenFile(file, out, owner);
    } catch (OverlappingFileLockException e) {
      out.close();
      throw inUse(session, ", by this very process");
    } catch (IOException | JournalException e) {
      out.close();
      throw e;
    }
  }

  private static JournalException inUse(Path session, String by) {
    return new JournalException(
        "%s is open in another Gumshoe%s; close it there, then open it here."
            .formatted(session, by));
  }

  /**
   * Takes so many bytes for what has happened. What stands after them and is no whole line is cut
   * off.
   *
   * @return whether there was no whole line after them
   */
  boolean cut(long to) throws IOException {
    if (out.length() < to || holdsLine(to)) {
      return false;
    }
    out.setLength(to);
    length = to;
    return true;
  }

  private boolean holdsLine(long from) throws IOException {
    var block = new byte[BLOCK];
    out.seek(from);
    for (int read = out.read(block); read > 0; read = out.read(block)) {
      for (int at = 0; at < read; at++) {
        if (block[at] == '\n') {
          return true;
        }
      }
    }
    return false;
  }

  /** Appends; the bytes are on disk when this returns, and nothing of them when it fails. */
  void append(byte[] bytes) throws IOException {
    try {
      // What an append that failed has left behind is cut off, here if it could not be there.
      out.setLength(length);
      out.seek(length);
      out.write(bytes);
      out.getFD().sync();
      checkThere();
      length += bytes.length;
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
  }

  /**
   * A file that was deleted can be written to, and is gone when it is closed.
   *
   * @throws NoSuchFileException when the file is not where it was
   */
  void checkThere() throws IOException {
    if (!Files.exists(file) || !Objects.equals(key(), key)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  private Optional<Object> key() throws IOException {
    return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
  }

  private void takeBack(IOException cause) {
    try {
      out.setLength(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    owner.leave();
    try {
      out.close();
    } catch (IOException e) {
      // Every event is on disk already; there is nothing left that closing could lose.
    }
  }
}
