package dev.gumshoe.packets;

import static dev.gumshoe.packets.Wire.hex;
import static dev.gumshoe.packets.Wire.join;
import static dev.gumshoe.packets.Wire.u16;
import static dev.gumshoe.packets.Wire.u32;
import static dev.gumshoe.packets.Wire.u8;

/** A kind of link: its number, and the header that it puts before a packet. */
enum Link {
  ETHERNET(1) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return join(MACS, u16(etherType), packet);
    }
  },
  COOKED(113) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return join(u16(4, 1, 6), hex("0242 0a00 0001 0000"), u16(etherType), packet);
    }
  },
  COOKED_2(276) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return join(u16(etherType, 0), u32(3), u16(1), u8(0, 6), hex("0242 0a00 0001 0000"), packet);
    }
  },
  NULL(0) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return join(etherType == 0x0800 ? u8(2, 0, 0, 0) : u8(30, 0, 0, 0), packet);
    }
  },
  LOOP(108) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return join(u32(etherType == 0x0800 ? 2 : 24), packet);
    }
  },
  RAW(101) {
    @Override
    byte[] frame(int etherType, byte[] packet) {
      return packet;
    }
  };

  private static final byte[] MACS = hex("0242 0a00 0002 0242 0a00 0001");

  private final int number;

  Link(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  abstract byte[] frame(int etherType, byte[] packet);

  /** Whether tcpdump, too, reads this behind the link's header. */
  boolean carries(int etherType) {
    return switch (etherType) {
      case 0x0800, 0x86dd -> true;
      case 0x0806, 0x8100 -> this == ETHERNET || this == COOKED || this == COOKED_2;
      default -> this == ETHERNET;
    };
  }
}
