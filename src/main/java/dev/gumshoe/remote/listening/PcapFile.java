package dev.gumshoe.remote.listening;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes a stream of pcap's format to a file as it comes, whole packets only, so that the file can
 * be read wherever the stream breaks off (draft-ietf-opsawg-pcap). What a log-in script of the node
 * wrote before it is left out.
 */
final class PcapFile implements AutoCloseable {
  private static final int FILE_HEADER = 24;
  private static final int PACKET_HEADER = 16;
  private static final int LENGTH_AT = 8;
  private static final int MOST_BEFORE = 1 << 16;
  private static final int VERSION_2_4 = 0x0002_0004;

  private final OutputStream out;
  private final long limit;
  private byte[] pending = new byte[1 << 16];
  private int held;
  private ByteOrder order = ByteOrder.BIG_ENDIAN;
  private boolean begun;
  private boolean full;
  private long bytes;
  private long packets;

  /**
   * A new file.
   *
   * @param limit bytes that it may hold; its header is written in any case
   */
  PcapFile(Path file, long limit) throws IOException {
    this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.limit = limit;
  }

  /**
   * Takes some more of the stream.
   *
   * @return false when the limit is reached; nothing more is written then
   * @throws IOException when the file cannot be written, or the stream is no pcap
   */
  synchronized boolean take(byte[] buffer, int length) throws IOException {
    if (full) {
      return false;
    }
    if (held + length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(pending.length * 2, held + length));
    }
    System.arraycopy(buffer, 0, pending, held, length);
    held += length;
    int start = begun ? 0 : header();
    if (begun) {
      write(start, whole(start));
    }
    return !full;
  }

  /** Where the file's header begins, if it has come. */
  private int header() throws IOException {
    for (int at = 0; at + FILE_HEADER <= held; at++) {
      for (ByteOrder either : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
        order = either;
        if (isHeader(at)) {
          begun = true;
          return at;
        }
      }
    }
    if (held > MOST_BEFORE) {
      throw new IOException("it does not begin as a packet capture does");
    }
    return 0;
  }

  private boolean isHeader(int at) {
    int magic = number(at);
    int version = number(at + 4);
    boolean versions =
        order == ByteOrder.BIG_ENDIAN
            ? version == VERSION_2_4
            : version == Integer.rotateLeft(VERSION_2_4, 16);
    return (magic == 0xa1b2c3d4 || magic == 0xa1b23c4d) && versions;
  }

  private int number(int at) {
    return ByteBuffer.wrap(pending).order(order).getInt(at);
  }

  /** Where the last whole packet ends that still fits. */
  private int whole(int start) throws IOException {
    int end = bytes == 0 ? start + FILE_HEADER : start;
    long room = limit - bytes;
    while (end + PACKET_HEADER <= held) {
      int length = number(end + LENGTH_AT);
      if (length < 0 || length > Limits.MOST_SNAP_LENGTH) {
        write(start, end);
        throw new IOException("it holds something that is no packet");
      }
      int next = end + PACKET_HEADER + length;
      if (next > held) {
        break;
      }
      if (next - start > room) {
        full = true;
        break;
      }
      packets++;
      end = next;
    }
    return end;
  }

  private void write(int start, int end) throws IOException {
    out.write(pending, start, end - start);
    bytes += end - start;
    System.arraycopy(pending, end, pending, 0, held - end);
    held -= end;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized long packets() {
    return packets;
  }

  @Override
  public synchronized void close() throws IOException {
    full = true;
    out.close();
  }
}
