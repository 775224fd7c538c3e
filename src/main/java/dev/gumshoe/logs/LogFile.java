package dev.gumshoe.logs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.zip.GZIPInputStream;

/**
 * A log in a file, which may be compressed by gzip and may grow or be cut while it is read: what
 * stands there when a block is read counts. Of a large one two threads read a half each.
 */
public final class LogFile {
  private static final long LARGE = 1 << 23;
  private static final int SOME = 1 << 16;

  private final Path file;

  /** A file; it is opened when it is read. */
  public LogFile(Path file) {
    this.file = file;
  }

  /**
   * Looks for errors in it.
   *
   * @throws IOException when it is not there or cannot be read
   */
  public LogSurvey survey(LogErrors errors) throws IOException {
    return survey(errors, LARGE);
  }

  LogSurvey survey(LogErrors errors, long large) throws IOException {
    try (var log = unpacked(Files.newInputStream(file))) {
      if (log instanceof GZIPInputStream || !Files.isRegularFile(file)) {
        return errors.survey(Channels.newChannel(log));
      }
    }
    try (FileChannel first = FileChannel.open(file)) {
      long size = first.size();
      if (size < large) {
        return errors.survey(first);
      }
      return halves(errors, first, nextLine(first, size / 2));
    }
  }

  /** The log itself, of what may be compressed by gzip (RFC 1952: it begins with 1f 8b). */
  private static InputStream unpacked(InputStream stream) throws IOException {
    var buffered = new BufferedInputStream(stream, SOME);
    buffered.mark(2);
    byte[] magic = buffered.readNBytes(2);
    buffered.reset();
    boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return packed ? new GZIPInputStream(buffered, SOME) : buffered;
  }

  /** Looks for errors in a stream, which may be compressed too. */
  public static LogSurvey survey(LogErrors errors, InputStream stream) throws IOException {
    return errors.survey(Channels.newChannel(unpacked(stream)));
  }

  private LogSurvey halves(LogErrors errors, FileChannel first, long middle) throws IOException {
    try (FileChannel second = FileChannel.open(file).position(middle)) {
      var later = new FutureTask<>(() -> errors.survey(second));
      Thread.ofPlatform().daemon().name("second half of a log").start(later);
      LogSurvey earlier = errors.survey(first, middle);
      return earlier.then(result(later));
    }
  }

  private static LogSurvey result(FutureTask<LogSurvey> task) throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  /** Where the first line begins behind a place; the end of the file where none does. */
  private static long nextLine(FileChannel channel, long from) throws IOException {
    var buffer = ByteBuffer.allocate(SOME);
    long at = from;
    while (channel.read(buffer.clear(), at) > 0) {
      for (int i = 0; i < buffer.position(); i++) {
        if (buffer.get(i) == '\n') {
          return at + i + 1;
        }
      }
      at += buffer.position();
    }
    return at;
  }
}
