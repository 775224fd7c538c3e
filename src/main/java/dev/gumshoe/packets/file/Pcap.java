package dev.gumshoe.packets.file;

import java.util.List;
import java.util.Optional;

/**
 * The classic format: a header of 24 bytes, then records of a header and a packet (<a
 * href="https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-04.html">draft-ietf-opsawg-pcap</a>;
 * libpcap's sf-pcap.c for old versions and what real files do).
 */
final class Pcap implements Format {
  /** Length of the file's header. */
  static final int HEADER = 24;

  private static final int LENGTHS = 8;
  private final Order order;
  private final int nanosPerUnit;
  private final int recordHeader;
  private final int minor;
  private final int snapLength;
  private final Device device;
  private final PacketPlace place;

  private Pcap(
      Order order, int nanosPerUnit, int recordHeader, byte[] b, int at, PacketPlace place) {
    this.order = order;
    this.nanosPerUnit = nanosPerUnit;
    this.recordHeader = recordHeader;
    this.place = place;
    minor = order.u16(b, at + 6);
    snapLength = Limits.snapLength(order.u32(b, at + 16));
    // The upper half tells how long the frame check sequence is, the lower the link type.
    device = new Device(order.u16(b, at + (order == Order.BIG ? 22 : 20)), snapLength, "");
  }

  /** Reads the header, whose bytes are all there, of a file of this byte order. */
  static Pcap of(Magic magic, byte[] b, int at, PacketPlace place) throws DamageException {
    Order order = magic.order();
    int major = order.u16(b, at + 4);
    if (major != 2) {
      throw new DamageException(
          4,
          "the pcap version is %d; only 2 is known. The file's header is damaged or very old."
              .formatted(major));
    }
    return new Pcap(order, magic.nanosPerUnit(), magic.recordHeader(), b, at, place);
  }

  @Override
  public long read(byte[] b, int at, int end, long offset, PacketSink sink) throws DamageException {
    if (end - at < recordHeader) {
      return MORE;
    }
    long captured = order.u32(b, at + 8);
    long original = order.u32(b, at + 12);
    if (minor <= 3 && swapped(captured, original)) {
      long other = captured;
      captured = original;
      original = other;
    }
    if (captured > Limits.PACKET) {
      throw new DamageException(
          offset + LENGTHS,
          "packet %d claims %d captured bytes, and none has more than %d; the file is damaged here. Packets before it are good."
              .formatted(place.number() + 1, captured, Limits.PACKET));
    }
    if (end - at - recordHeader < captured) {
      return MORE;
    }
    long time = order.u32(b, at) * 1_000_000_000L + order.u32(b, at + 4) * nanosPerUnit;
    place.next(time, device.linkType(), original, offset, 0);
    sink.packet(b, at + recordHeader, (int) Math.min(captured, snapLength), place);
    return recordHeader + captured;
  }

  /** Before version 2.3 the two lengths stood the other way round; in 2.3 either way is met. */
  private boolean swapped(long first, long second) {
    return minor < 3 || first > second;
  }

  private long captured(byte[] b, int at) {
    long first = order.u32(b, at + 8);
    long second = order.u32(b, at + 12);
    return minor <= 3 && swapped(first, second) ? second : first;
  }

  @Override
  public String unfinished(byte[] b, int at, int end) {
    long number = place.number() + 1;
    return end - at < recordHeader
        ? "the file ends in the header of packet %d; copy the file again if the rest is needed."
            .formatted(number)
        : "the file ends in packet %d: %d of its %d bytes are there; copy the file again if the rest is needed."
            .formatted(number, end - at - recordHeader, captured(b, at));
  }

  @Override
  public Optional<FileProblem> oddity() {
    return Optional.empty();
  }

  @Override
  public List<Device> devices() {
    return List.of(device);
  }
}
