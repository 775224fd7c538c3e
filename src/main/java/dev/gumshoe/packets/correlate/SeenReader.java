package dev.gumshoe.packets.correlate;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Cooked;
import dev.gumshoe.packets.layer.Esp;
import dev.gumshoe.packets.layer.Geneve;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Ipv6Extension;
import dev.gumshoe.packets.layer.Ipv6Fragment;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Reassembled;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import dev.gumshoe.packets.layer.Vxlan;
import dev.gumshoe.packets.layer.WireGuard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in one packet what tells it from others at all points. Made for each packet anew. */
final class SeenReader {
  private static final int HASHED = 32;
  private static final int FLAGS = Tcp.SYN | Tcp.ACK | Tcp.FIN | Tcp.RST;
  private static final int ECHO_REPLY = 0;
  private static final int ECHO = 8;
  private static final int ECHO_6 = 128;
  private static final int ECHO_REPLY_6 = 129;

  private @Nullable Address from;
  private @Nullable Address to;
  private int protocol;
  private int ident;
  private int hops;
  private Span header = new Span(0, 0);
  private Bytes bytes = Bytes.EMPTY;
  private String carrier = "";
  private String tunnel = "";
  private boolean rest;
  private boolean opaque;
  private long place;
  private Cooked.Way way = Cooked.Way.UNKNOWN;

  private @Nullable Layer transport;
  private Bytes transportBytes = Bytes.EMPTY;

  private final Decoded decoded;
  private final int point;
  private final long offset;

  private SeenReader(Decoded decoded, int point, long offset) {
    this.decoded = decoded;
    this.point = point;
    this.offset = offset;
  }

  /** The packet; empty where it is none of IP, or a part of which the beginning is elsewhere. */
  static Optional<Seen> read(Decoded decoded, int point, long offset) {
    var reader = new SeenReader(decoded, point, offset);
    reader.read(decoded.layers(), decoded.packet().bytes());
    return reader.seen();
  }

  private void read(List<Layer> layers, Bytes of) {
    bytes = of;
    for (Layer layer : layers) {
      switch (layer) {
        case Cooked cooked -> {
          way = cooked.way();
          place = Key.of(cooked.deviceIndex(), way.name().hashCode());
        }
        case Ipv4 ip -> {
          ip(ip.source(), ip.destination(), ip.span());
          protocol = ip.protocol();
          ident = ip.identification();
          hops = ip.timeToLive();
          rest = ip.fragmentOffset() > 0;
        }
        case Ipv6 ip -> {
          ip(ip.source(), ip.destination(), ip.span());
          protocol = ip.nextHeader();
          ident = 0;
          hops = ip.hopLimit();
          rest = false;
        }
        case Ipv6Extension extension -> {
          protocol = extension.next();
          header = extension.span();
        }
        case Ipv6Fragment fragment -> {
          protocol = fragment.next();
          header = fragment.span();
          ident = (int) fragment.identification();
          rest = fragment.offset() > 0;
        }
        case Vxlan _ -> carrier = "vxlan";
        case Geneve _ -> carrier = "geneve";
        case Gre _ -> carrier = "gre";
        case WireGuard _, Esp _ -> opaque = true;
        case Tcp _, Udp _, Icmp _ -> {
          transport = layer;
          transportBytes = bytes;
        }
        case Reassembled whole -> {
          rest = false;
          read(whole.layers(), whole.bytes());
        }
        default -> {}
      }
    }
  }

  /** A header of IP; one before it is a tunnel's. */
  private void ip(Address source, Address destination, Span span) {
    if (from != null) {
      tunnel = (carrier.isEmpty() ? "ipip" : carrier) + " " + from + " > " + to;
      carrier = "";
    }
    from = source;
    to = destination;
    header = span;
    transport = null;
  }

  private Optional<Seen> seen() {
    Address source = from;
    Address destination = to;
    if (source == null || destination == null || rest) {
      return Optional.empty();
    }
    Ends plain = new Ends(protocol, source, 0, destination, 0);
    return switch (transport) {
      case Tcp tcp -> tcp(plain, tcp);
      case Udp udp -> {
        Ends ends =
            new Ends(Ends.UDP, source, udp.sourcePort(), destination, udp.destinationPort());
        int length = Math.max(0, udp.length() - 8);
        yield seen(ends, Key.of(Ends.UDP, length, hash(udp, length)), length);
      }
      case Icmp icmp -> icmp(plain, icmp);
      case null, default -> {
        int length = Math.max(0, bytes.length() - header.to());
        long key = Key.of(protocol, length, hash(header.to(), bytes, length));
        yield seen(plain, key, length);
      }
    };
  }

  private Optional<Seen> tcp(Ends plain, Tcp tcp) {
    var ends =
        new Ends(Ends.TCP, plain.from(), tcp.sourcePort(), plain.to(), tcp.destinationPort());
    // A SYN that is sent again may leave out what was too much for the first: data, ECN.
    boolean syn = tcp.has(Tcp.SYN);
    int flags = tcp.flags() & FLAGS;
    long key =
        Key.of(
            Ends.TCP,
            flags,
            tcp.sequence() << 32 | tcp.acknowledgement(),
            syn ? 0 : tcp.payloadLength());
    long stamp = tcp.options().timestamps().map(times -> times.value()).orElse(-1L);
    return Optional.of(
        new Seen(
            point,
            decoded.packet().number(),
            decoded.packet().time() + offset,
            ends,
            key,
            ident,
            stamp,
            hops,
            tcp.flags(),
            tcp.sequence(),
            tcp.acknowledgement(),
            tcp.payloadLength(),
            Sum.of(decoded.flat().toList()),
            tunnel,
            place,
            way,
            Optional.empty(),
            false));
  }

  private Optional<Seen> icmp(Ends plain, Icmp icmp) {
    int length = Math.max(0, transportBytes.length() - icmp.span().to());
    Optional<Seen.Quote> quote = QuoteReader.read(icmp);
    if (quote.isPresent()) {
      Ends quoted = quote.get().ends();
      long key = Key.of(icmp.type(), icmp.code(), quote.get().sequence(), quoted.protocol());
      return Optional.of(base(plain, key, 0, quote));
    }
    boolean echo =
        icmp.version() == 4
            ? icmp.type() == ECHO || icmp.type() == ECHO_REPLY
            : icmp.type() == ECHO_6 || icmp.type() == ECHO_REPLY_6;
    int id = echo ? (int) (icmp.rest() >>> 16) : 0;
    long count = echo ? icmp.rest() & 0xffff : icmp.rest();
    Ends ends = new Ends(plain.protocol(), plain.from(), id, plain.to(), id);
    long key = Key.of(icmp.type(), icmp.code(), count, hash(icmp, length));
    return seen(ends, key, length);
  }

  private long hash(Layer layer, int length) {
    return hash(layer.span().to(), transportBytes, length);
  }

  private static long hash(int at, Bytes in, int length) {
    int end = Math.min(in.length(), at + Math.min(HASHED, length));
    long hash = 0;
    for (int i = at; i < end; i++) {
      hash = hash * 0x100000001b3L + in.u8(i) + 1;
    }
    return hash;
  }

  private Optional<Seen> seen(Ends ends, long key, int length) {
    return Optional.of(base(ends, key, length, Optional.empty()));
  }

  private Seen base(Ends ends, long key, int length, Optional<Seen.Quote> quote) {
    return new Seen(
        point,
        decoded.packet().number(),
        decoded.packet().time() + offset,
        ends,
        key,
        ident,
        -1,
        hops,
        transport instanceof Icmp icmp ? icmp.type() : 0,
        0,
        0,
        length,
        Sum.of(decoded.flat().toList()),
        tunnel,
        place,
        way,
        quote,
        opaque);
  }
}
