package dev.gumshoe.packets.survey;

import dev.gumshoe.packets.connection.ConnectionSink;
import dev.gumshoe.packets.connection.Connections;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.datagram.Conversations;
import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.file.PacketSink;
import dev.gumshoe.packets.scan.Headers;
import dev.gumshoe.packets.scan.Scanner;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes all packets of a capture, and tells of their connections. Makes no object for a packet of
 * TCP, and needs no more memory for more of them. Not safe for more than one thread.
 */
public final class Survey implements PacketSink {
  private final Headers headers = new Headers();
  private final Connections connections;
  private final Conversations conversations = new Conversations(Conversations.USUAL_LIMIT);
  private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
  private final long[] kinds = new long[5];
  private long packets;
  private long bytes;
  private long capturedBytes;
  private long cut;
  private long fragments;
  private long firstTime;
  private long lastTime;

  private Survey(ConnectionSink sink, int limit) {
    connections =
        new Connections(
            connection -> {
              fates.merge(connection.fate(), 1L, Long::sum);
              sink.connection(connection);
            },
            limit);
  }

  /** Gives each connection to the sink, some of them while packets still come. */
  public static Survey to(ConnectionSink sink) {
    return new Survey(sink, Connections.USUAL_LIMIT);
  }

  /** The same, with so many connections held at once. */
  public static Survey to(ConnectionSink sink, int limit) {
    return new Survey(sink, limit);
  }

  @Override
  public void packet(byte[] b, int from, int captured, PacketPlace place) {
    Scanner.scan(headers, b, from, captured, place.originalLength(), place.linkType());
    long original = Math.max(captured, place.originalLength());
    long time = place.time();
    firstTime = packets == 0 ? time : Math.min(firstTime, time);
    lastTime = packets == 0 ? time : Math.max(lastTime, time);
    packets++;
    bytes += original;
    capturedBytes += captured;
    cut += original > captured ? 1 : 0;
    fragments += headers.fragment() ? 1 : 0;
    kinds[headers.kind()]++;
    connections.packet(headers, b, place);
    conversations.packet(headers, b, captured, place);
  }

  /** Those of UDP so far. */
  public Conversations conversations() {
    return conversations;
  }

  /** Gives the sink the connections that are left; what there was in all. */
  public Totals end() {
    connections.end();
    return new Totals(
        packets,
        bytes,
        capturedBytes,
        cut,
        fragments,
        kinds[Headers.TCP],
        kinds[Headers.UDP],
        kinds[Headers.ICMP],
        kinds[Headers.NONE] + kinds[Headers.TCP_BEGINNING],
        firstTime,
        lastTime,
        fates,
        connections.early());
  }
}
