package dev.gumshoe.packets.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newer format: blocks with a type and a length (<a
 * href="https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-02.html">draft-ietf-opsawg-pcapng</a>).
 * Sections may be of either byte order. Blocks of other types than those read here are stepped
 * over.
 */
final class Pcapng implements Format {
  /** A section's header; the same in both byte orders. */
  static final int SECTION = 0x0a0d0d0a;

  private static final int INTERFACE = 1;
  private static final int PACKET = 2;
  private static final int SIMPLE = 3;
  private static final int ENHANCED = 6;

  /** Type and length before, length again behind. */
  private static final int SMALLEST = 12;

  private static final int BODY = 8;

  private final PacketPlace place;
  private final List<Interface> interfaces = new ArrayList<>();
  private int firstOfSection;
  private Order order = Order.LITTLE;
  private @Nullable FileProblem oddity;

  Pcapng(PacketPlace place) {
    this.place = place;
  }

  @Override
  public long read(byte[] b, int at, int end, long offset, PacketSink sink) throws DamageException {
    if (end - at < SMALLEST) {
      return MORE;
    }
    int type = order.i32(b, at);
    if (type == SECTION) {
      order = SectionHeader.order(b, at, offset);
    }
    long length = length(b, at, offset);
    if (end - at < length) {
      return MORE;
    }
    int tail = at + (int) length - 4;
    if (order.u32(b, tail) != length) {
      lengthsDiffer(type, length, order.u32(b, tail), offset);
    }
    block(type, b, at + BODY, tail, offset, sink);
    return length;
  }

  /**
   * Of a block that holds no packet the length at its begin is believed, and the next one is read.
   */
  private void lengthsDiffer(int type, long begin, long end, long offset) throws DamageException {
    var problem =
        new DamageException(
            offset + begin - 4,
            "a block is %d bytes long at its begin and %d at its end; the file is damaged here. Packets before it are good."
                .formatted(begin, end));
    if (type == PACKET || type == SIMPLE || type == ENHANCED || type == SECTION) {
      throw problem;
    }
    if (oddity == null) {
      oddity = problem.problem();
    }
  }

  private long length(byte[] b, int at, long offset) throws DamageException {
    long length = order.u32(b, at + 4);
    if (length < SMALLEST || length % 4 != 0 || length > Limits.BLOCK) {
      throw new DamageException(
          offset + 4,
          "a block claims to be %d bytes long, and none is shorter than %d, longer than %d, or not a multiple of 4; the file is damaged here. Packets before it are good."
              .formatted(length, SMALLEST, Limits.BLOCK));
    }
    return length;
  }

  private void block(int type, byte[] b, int body, int end, long offset, PacketSink sink)
      throws DamageException {
    switch (type) {
      case SECTION -> {
        SectionHeader.check(order, b, body, end, offset);
        firstOfSection = interfaces.size();
      }
      case INTERFACE -> describe(b, body, end, offset);
      case ENHANCED -> {
        need(end - body >= 20, offset);
        long at = order.u32(b, body);
        long units = order.u32(b, body + 4) << 32 | order.u32(b, body + 8);
        packet(at, units, b, body + 12, end, offset, sink);
      }
      case PACKET -> {
        need(end - body >= 20, offset);
        long units = order.u32(b, body + 4) << 32 | order.u32(b, body + 8);
        packet(order.u16(b, body), units, b, body + 12, end, offset, sink);
      }
      case SIMPLE -> simple(b, body, end, offset, sink);
      default -> {}
    }
  }

  private void describe(byte[] b, int body, int end, long offset) throws DamageException {
    need(end - body >= 8, offset);
    if (interfaces.size() == Limits.DEVICES) {
      throw new DamageException(
          offset,
          "this is the description of interface %d; no honest file has so many. Packets before it are good."
              .formatted(Limits.DEVICES + 1));
    }
    interfaces.add(Interface.of(order, b, body, end, offset));
  }

  /** The lengths and the packet, as they stand in both kinds of block. */
  private void packet(
      long number, long units, byte[] b, int lengths, int end, long offset, PacketSink sink)
      throws DamageException {
    int device = device(number, offset);
    long captured = order.u32(b, lengths);
    if (captured > end - lengths - 8 || captured > Limits.PACKET) {
      throw new DamageException(
          offset,
          "packet %d claims %d captured bytes, and its block has room for %d; the file is damaged here. Packets before it are good."
              .formatted(place.number() + 1, captured, Math.min(end - lengths - 8, Limits.PACKET)));
    }
    Interface on = interfaces.get(device);
    long original = order.u32(b, lengths + 4);
    place.next(on.clock().nanos(units), on.device().linkType(), original, offset, device);
    sink.packet(b, lengths + 8, (int) captured, place);
  }

  private void simple(byte[] b, int body, int end, long offset, PacketSink sink)
      throws DamageException {
    need(end - body >= 4, offset);
    int device = device(0, offset);
    Interface on = interfaces.get(device);
    long original = order.u32(b, body);
    long captured = Math.min(original, on.device().snapLength());
    need(captured <= end - body - 4, offset);
    place.next(0, on.device().linkType(), original, offset, device);
    sink.packet(b, body + 4, (int) captured, place);
  }

  private int device(long number, long offset) throws DamageException {
    if (number >= interfaces.size() - firstOfSection) {
      throw new DamageException(
          offset,
          "packet %d was captured on interface %d, which no block before it describes; the file is damaged here. Packets before it are good."
              .formatted(place.number() + 1, number));
    }
    return firstOfSection + (int) number;
  }

  private static void need(boolean enough, long offset) throws DamageException {
    if (!enough) {
      throw new DamageException(
          offset,
          "a block is too short for what its type must hold; the file is damaged here. Packets before it are good.");
    }
  }

  @Override
  public String unfinished(byte[] b, int at, int end) {
    return end - at < SMALLEST
        ? "the file ends in the header of a block, after packet %d; copy the file again if the rest is needed."
            .formatted(place.number())
        : "the file ends in a block, after packet %d: %d of its %d bytes are there; copy the file again if the rest is needed."
            .formatted(place.number(), end - at, order.u32(b, at + 4));
  }

  @Override
  public Optional<FileProblem> oddity() {
    return Optional.ofNullable(oddity);
  }

  @Override
  public List<Device> devices() {
    return interfaces.stream().map(Interface::device).toList();
  }
}
