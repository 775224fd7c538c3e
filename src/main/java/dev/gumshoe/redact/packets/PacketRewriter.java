package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6Fragment;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Mac;
import dev.gumshoe.redact.names.Originals;
import dev.gumshoe.redact.names.StandIns;
import java.util.List;

/**
 * Puts stand-ins into packets: into the headers of the link, of ARP and of IP, through tunnels and
 * into what ICMP quotes. What is no header becomes zero; lengths stay, and checksums stay as right
 * or as wrong as they were.
 */
public final class PacketRewriter {
  private final StandIns standIns;

  /** With these stand-ins. */
  public PacketRewriter(StandIns standIns) {
    this.standIns = standIns;
  }

  /** Takes up the addresses of a packet. */
  public static void collect(RawPacket packet, Originals originals) {
    var visitor =
        new Fields.Visitor() {
          @Override
          public void address(int at, Address address) {
            originals.add(address);
          }

          @Override
          public void mac(int at, Mac mac) {
            originals.add(mac);
          }
        };
    new Fields(packet.bytes(), visitor).of(layers(packet));
  }

  /** Alone: what other packets hold of the same datagram is rewritten with them. */
  private static List<Layer> layers(RawPacket packet) {
    return new Decoder().decode(packet).layers();
  }

  /** The packet with stand-ins; as long as it was. */
  public byte[] rewritten(RawPacket packet) {
    Bytes before = packet.bytes();
    List<Layer> layers = layers(packet);
    byte[] after = before.copy(0, before.length());
    emptied(before, after, layers);
    new Fields(before, new Writer(after)).of(layers);
    new Sums(before, after).correct(layers, before.length());
    return after;
  }

  private static void emptied(Bytes before, byte[] after, List<Layer> layers) {
    var kept = new Kept(before, layers);
    int from = later(layers);
    int word = from < 0 ? 0 : sum(before, from);
    for (int at = 0; at < after.length; at++) {
      if (!kept.at(at)) {
        after[at] = 0;
      }
    }
    // The checksum of the whole datagram stands in another packet: what this one adds to it stays.
    if (from >= 0 && from + 2 <= after.length) {
      after[from] = (byte) (word >> 8);
      after[from + 1] = (byte) word;
    }
  }

  private static int sum(Bytes bytes, int from) {
    long sum = 0;
    for (int at = from; at < bytes.length(); at++) {
      sum += (long) bytes.u8(at) << ((at - from) % 2 == 0 ? 8 : 0);
    }
    while (sum > 0xffff) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return (int) sum;
  }

  /** Where the data of a fragment that is not the first begins; -1 for other packets. */
  private static int later(List<Layer> layers) {
    for (Layer layer : layers) {
      boolean later =
          layer instanceof Ipv4 ip && ip.fragmentOffset() > 0
              || layer instanceof Ipv6Fragment part && part.offset() > 0;
      if (later) {
        return layer.span().to();
      }
    }
    return -1;
  }

  private final class Writer implements Fields.Visitor {
    private final byte[] bytes;

    private Writer(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void address(int at, Address address) {
      Address standIn = standIns.of(address);
      if (address.version() == 4) {
        put(at, standIn.low(), 4);
      } else {
        put(at, standIn.high(), 8);
        put(at + 8, standIn.low(), 8);
      }
    }

    @Override
    public void mac(int at, Mac mac) {
      put(at, standIns.of(mac).bits(), 6);
    }

    private void put(int at, long value, int count) {
      for (int index = 0; index < count; index++) {
        bytes[at + index] = (byte) (value >>> 8 * (count - 1 - index));
      }
    }
  }
}
