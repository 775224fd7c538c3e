package dev.gumshoe.packets.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a channel in a thread of its own, a few pieces ahead of whoever works on them. The pieces
 * are used again and again.
 */
final class ReadAhead implements AutoCloseable {
  /** Room before the bytes of a piece, for what was left of the piece before. */
  private static final int ROOM = 1 << 16;

  private static final int LENGTH = 1 << 18;
  private static final int PIECES = 6;

  private final BlockingQueue<Piece> empty = new ArrayBlockingQueue<>(PIECES);
  private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(PIECES);
  private final Thread thread;
  private @Nullable Piece given;

  private static final class Piece {
    private final byte[] bytes = new byte[ROOM + LENGTH];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private int count;
    private @Nullable IOException failure;
  }

  /** Begins to read. */
  ReadAhead(ReadableByteChannel channel) {
    for (int i = 0; i < PIECES; i++) {
      empty.add(new Piece());
    }
    thread = Thread.ofPlatform().daemon().name("packet capture reader").start(() -> run(channel));
  }

  private void run(ReadableByteChannel channel) {
    try {
      Piece piece;
      do {
        piece = empty.take();
        fill(piece, channel);
        full.put(piece);
      } while (piece.count >= 0);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // nobody works on it any more
    }
  }

  private static void fill(Piece piece, ReadableByteChannel channel) {
    try {
      piece.buffer.clear().position(ROOM);
      piece.count = channel.read(piece.buffer);
    } catch (IOException e) {
      piece.failure = e;
      piece.count = -1;
    }
  }

  /**
   * Gives the next bytes to a stream; waits for them. False at the end of the channel.
   *
   * @throws IOException when the channel cannot be read
   */
  boolean next(CaptureStream stream) throws IOException {
    try {
      Piece piece = full.take();
      if (piece.failure != null) {
        throw piece.failure;
      }
      if (piece.count < 0) {
        return false;
      }
      stream.take(piece.bytes, ROOM, ROOM + piece.count);
      if (given != null) {
        empty.put(given); // the stream has left it
      }
      given = piece;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  /** Stops reading; the channel may be closed by it. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
