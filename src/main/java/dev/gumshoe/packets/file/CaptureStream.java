package dev.gumshoe.packets.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a packet capture of which bytes arrive piece by piece: a file, or one that still grows, or
 * what {@code tcpdump -w -} writes on another machine. Holds no more than has arrived, and never
 * more than one record and a piece. Not safe for more than one thread.
 */
public final class CaptureStream {
  private static final int PIECE = 1 << 18;

  private final PacketPlace place = new PacketPlace();
  private byte[] buffer = new byte[2 * PIECE];
  private boolean own = true;
  private int start;
  private int end;
  private long offset;
  private @Nullable Format format;
  private @Nullable FileProblem problem;

  /** Before the first byte. */
  public CaptureStream() {}

  /** Takes the next bytes; then {@link #next} gives the packets that are in them. */
  public void feed(byte[] bytes, int from, int to) {
    makeRoom(to - from);
    System.arraycopy(bytes, from, buffer, end, to - from);
    end += to - from;
  }

  /**
   * Takes the next bytes without copying them, where the room before them is enough for what is
   * left of the last record. The array is this stream's until more bytes are taken.
   */
  void take(byte[] bytes, int from, int to) {
    int left = end - start;
    if (left > from) {
      feed(bytes, from, to);
      return;
    }
    System.arraycopy(buffer, start, bytes, from - left, left);
    buffer = bytes;
    own = false;
    start = from - left;
    end = to;
  }

  /** Reads a piece from a channel; how many bytes, -1 at its end. */
  int fill(ReadableByteChannel channel) throws IOException {
    makeRoom(PIECE);
    int count = channel.read(ByteBuffer.wrap(buffer, end, PIECE));
    end += Math.max(count, 0);
    return count;
  }

  private void makeRoom(int count) {
    if (own && buffer.length - end >= count) {
      return;
    }
    int need = end - start + count;
    boolean fits = own && need <= buffer.length;
    byte[] roomy = fits ? buffer : new byte[Math.max(2 * need, 2 * PIECE)];
    System.arraycopy(buffer, start, roomy, 0, end - start);
    buffer = roomy;
    own = true;
    end -= start;
    start = 0;
  }

  /**
   * Gives the next packet to the sink. False when there is none: more bytes are needed, or the file
   * is damaged here, which {@link #problem} tells.
   */
  public boolean next(PacketSink sink) {
    long before = place.number();
    while (place.number() == before) {
      if (!step(sink)) {
        return false;
      }
    }
    return true;
  }

  /** Gives all packets that are there to the sink. */
  public void drain(PacketSink sink) {
    while (step(sink)) {
      // All is done by the step.
    }
  }

  private boolean step(PacketSink sink) {
    if (problem != null || start == end) {
      return false;
    }
    try {
      long length = format == null ? begin() : format.read(buffer, start, end, offset, sink);
      start += (int) length;
      offset += length;
      return length > 0;
    } catch (DamageException e) {
      problem = e.problem();
      return false;
    }
  }

  /** Length of what stands before the first record; never 0 once the format is known. */
  private long begin() throws DamageException {
    Optional<Format> known = Beginning.format(buffer, start, end, place);
    if (known.isEmpty()) {
      return Format.MORE;
    }
    format = known.get();
    int header = Beginning.header(known.get());
    return header > 0 ? header : known.get().read(buffer, start, end, offset, (_, _, _, _) -> {});
  }

  /**
   * Tells that nothing more will come: a record that is not whole becomes a problem. For when
   * {@link #next} has given all.
   */
  public void end() {
    if (problem != null) {
      return;
    }
    if (format == null) {
      problem =
          new FileProblem(
              0,
              end == start
                  ? "the file is empty; not even the header of a packet capture is there. Capture again."
                  : "the file ends in its header after %d bytes; copy it again.".formatted(end));
    } else if (start < end) {
      problem = new FileProblem(offset, format.unfinished(buffer, start, end));
    } else {
      problem = format.oddity().orElse(null);
    }
  }

  /**
   * What is wrong with the file, as far as is known. Behind it nothing is read; what did not keep
   * the rest from being read is told at the end.
   */
  public Optional<FileProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** Interfaces that were captured on, as far as the file told until now. */
  public List<Device> devices() {
    return format == null ? List.of() : format.devices();
  }

  /** How many packets were given. */
  public long packets() {
    return place.number();
  }

  /** How many bytes have been read in whole records. */
  public long offset() {
    return offset;
  }

  /** A copy of a packet that a sink was given. */
  static RawPacket copy(byte[] bytes, int from, int captured, PacketPlace place) {
    return new RawPacket(
        place.number(),
        place.time(),
        place.linkType(),
        Bytes.of(Arrays.copyOfRange(bytes, from, from + captured)),
        place.originalLength(),
        place.offset(),
        place.device());
  }
}
