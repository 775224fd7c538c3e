package dev.gumshoe.packets.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A packet capture in a file or a stream, pcap or pcapng. A damaged one gives the packets before
 * the damage, and then {@link #problem}. Not safe for more than one thread.
 */
public final class CaptureFile implements AutoCloseable {
  private final CaptureStream stream = new CaptureStream();
  private final ReadableByteChannel channel;
  private @Nullable RawPacket latest;

  private CaptureFile(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it is not there or may not be read
   */
  public static CaptureFile open(Path file) throws IOException {
    return new CaptureFile(FileChannel.open(file));
  }

  /** Reads a stream, which is closed with this. */
  public static CaptureFile of(InputStream stream) {
    return new CaptureFile(Channels.newChannel(stream));
  }

  /**
   * The next packet. Empty when there is none, now: of a file that grows, ask again when it has
   * grown. Of a stream it waits.
   *
   * @throws IOException when the file cannot be read
   */
  public Optional<RawPacket> next() throws IOException {
    while (!stream.next(this::keep)) {
      if (stream.problem().isPresent() || stream.fill(channel) < 0) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(latest);
  }

  private void keep(byte[] bytes, int from, int captured, PacketPlace place) {
    latest = CaptureStream.copy(bytes, from, captured, place);
  }

  /**
   * Gives all packets to a sink, which is much faster than {@link #next}; then {@link #problem}
   * tells whether the file is whole. Another thread reads ahead; the sink is called in this one.
   * Nothing more can be read then.
   *
   * @throws IOException when the file cannot be read; packets before that have been given
   */
  public void drain(PacketSink sink) throws IOException {
    try (var ahead = new ReadAhead(channel)) {
      do {
        stream.drain(sink);
      } while (stream.problem().isEmpty() && ahead.next(stream));
    }
    stream.end();
  }

  /** Tells that the file will not grow: a packet that is not whole is a problem now. */
  public void end() {
    stream.end();
  }

  /** What is wrong with the file, as far as it was read. */
  public Optional<FileProblem> problem() {
    return stream.problem();
  }

  /** Interfaces that were captured on, as far as the file told until now. */
  public List<Device> devices() {
    return stream.devices();
  }

  /** How many packets were read. */
  public long packets() {
    return stream.packets();
  }

  /** How many bytes of the file were read in whole records. */
  public long bytes() {
    return stream.offset();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
