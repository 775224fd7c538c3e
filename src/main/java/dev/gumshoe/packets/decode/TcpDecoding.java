package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.TcpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** TCP (RFC 9293). */
final class TcpDecoding {
  private static final int SMALLEST = 20;

  private TcpDecoding() {}

  static void decode(Walk walk, Part part, Carrier carrier) {
    IpProtocols.ports(walk, part, IpProtocols.TCP, SMALLEST);
    if (!walk.has(part, SMALLEST, "TCP header")) {
      return;
    }
    Bytes b = walk.bytes();
    int header = (b.u8(part.at() + 12) >> 4) * 4;
    if (header < SMALLEST) {
      walk.malformed(part, "the TCP header says that it is " + header + " bytes long");
      return;
    }
    boolean whole = part.has(header);
    if (!whole && !part.cut()) {
      walk.malformed(part, "the TCP header is longer than the packet: " + header + " bytes");
      return;
    }
    walk.add(tcp(b, part, header, carrier));
    if (!whole) {
      walk.has(part, header, "TCP options");
    } else {
      Part data = part.after(header);
      Applications.overTcp(walk, b.u16(part.at()), b.u16(part.at() + 2), data);
    }
  }

  private static Tcp tcp(Bytes b, Part part, int header, Carrier carrier) {
    int at = part.at();
    int end = Math.min(at + header, part.end());
    return new Tcp(
        part.span(header),
        b.u16(at),
        b.u16(at + 2),
        b.u32(at + 4),
        b.u32(at + 8),
        b.u16(at + 12) & 0x1ff,
        b.u16(at + 14),
        b.u16(at + 18),
        end > at + SMALLEST ? options(b, at + SMALLEST, end) : TcpOptions.NONE,
        (int) Math.max(0, part.claimedLength() - header),
        carrier.judge(b, part, IpProtocols.TCP, at + 16));
  }

  /** Options up to the end, or to the first that cannot be one. */
  private static TcpOptions options(Bytes b, int from, int end) {
    OptionalInt segment = OptionalInt.empty();
    OptionalInt scale = OptionalInt.empty();
    boolean permitted = false;
    List<TcpOptions.Sack> sacks = new ArrayList<>();
    Optional<TcpOptions.Timestamps> times = Optional.empty();
    int at = from;
    while (at < end && b.u8(at) != 0) {
      int length = length(b, at, end);
      if (length == 0) {
        break;
      }
      switch (b.u8(at) << 8 | length) {
        case 0x204 -> segment = OptionalInt.of(b.u16(at + 2));
        case 0x303 -> scale = OptionalInt.of(b.u8(at + 2));
        case 0x402 -> permitted = true;
        case 0x80a -> times = Optional.of(new TcpOptions.Timestamps(b.u32(at + 2), b.u32(at + 6)));
        case 0x50a, 0x512, 0x51a, 0x522 -> sacks(b, at + 2, at + length, sacks);
        default -> {}
      }
      at += length;
    }
    return new TcpOptions(segment, scale, permitted, sacks, times);
  }

  /** Length of the option; 0 where it goes beyond the end. */
  private static int length(Bytes b, int at, int end) {
    if (b.u8(at) == 1) {
      return 1;
    }
    int length = at + 1 < end ? b.u8(at + 1) : 0;
    return length >= 2 && length <= end - at ? length : 0;
  }

  private static void sacks(Bytes b, int from, int to, List<TcpOptions.Sack> sacks) {
    for (int at = from; at < to; at += 8) {
      sacks.add(new TcpOptions.Sack(b.u32(at), b.u32(at + 4)));
    }
  }
}
