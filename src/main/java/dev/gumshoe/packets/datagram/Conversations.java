package dev.gumshoe.packets.datagram;

import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Dns;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.name.DnsReader;
import dev.gumshoe.packets.scan.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts UDP datagrams by who exchanges them. Memory is bounded: when there are too many
 * conversations, datagrams of later ones are counted only. Not safe for more than one thread.
 */
public final class Conversations {
  /** So many are kept apart. */
  public static final int USUAL_LIMIT = 20_000;

  private static final int DNS = 53;

  private final int limit;
  private final Map<Ends, Tally> tallies = new LinkedHashMap<>();
  private long omitted;

  /** None yet, and at most so many. */
  public Conversations(int limit) {
    this.limit = limit;
  }

  /** Who sends to whom. */
  record Ends(Address from, int fromPort, Address to, int toPort) {
    static Ends of(Headers h) {
      return new Ends(h.source(), h.sourcePort(), h.destination(), h.destinationPort());
    }

    Ends reversed() {
      return new Ends(to, toPort, from, fromPort);
    }
  }

  /** Takes a packet that was scanned; what is not about UDP is passed over. */
  public void packet(Headers h, byte[] bytes, int captured, PacketPlace place) {
    if (h.kind() == Headers.UDP) {
      udp(h, bytes, Math.max(captured, place.originalLength()), place);
    } else if (h.kind() == Headers.ICMP && h.quoted().kind() == Headers.UDP) {
      Tally about = tallies.get(Ends.of(h.quoted()));
      if (about != null) {
        about.icmp(new IcmpError(h.version(), h.type(), h.code(), h.source()));
      }
    }
  }

  private void udp(Headers h, byte[] bytes, long length, PacketPlace place) {
    Optional<Dns> dns = dns(h, bytes);
    Ends ends = Ends.of(h);
    Tally known = tallies.get(ends);
    Tally back = known == null ? tallies.get(ends.reversed()) : known;
    if (back == null) {
      if (tallies.size() >= limit) {
        omitted++;
        return;
      }
      Ends asking = dns.filter(Dns::response).isPresent() ? ends.reversed() : ends;
      back = new Tally(asking, place.number(), place.time());
      tallies.put(asking, back);
    }
    back.take(back.asks(ends), length, place.time(), dns);
  }

  private static Optional<Dns> dns(Headers h, byte[] bytes) {
    boolean port = h.sourcePort() == DNS || h.destinationPort() == DNS;
    if (!port || h.payloadTo() <= h.payloadFrom()) {
      return Optional.empty();
    }
    Bytes payload = Bytes.of(bytes, h.payloadFrom(), h.payloadTo());
    return DnsReader.read(payload, new Span(0, payload.length()));
  }

  /** Those so far, in the order of their first datagrams. */
  public List<Conversation> all() {
    return tallies.values().stream().map(Tally::conversation).toList();
  }

  /** Datagrams of conversations over the limit. */
  public long omitted() {
    return omitted;
  }
}
