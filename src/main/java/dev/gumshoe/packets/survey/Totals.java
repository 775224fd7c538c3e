package dev.gumshoe.packets.survey;

import dev.gumshoe.packets.connection.Fate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What there was in a packet capture, in numbers.
 *
 * @param bytes of the packets as they were on the wire
 * @param capturedBytes of them as they are in the file
 * @param cut packets that the snap length cut
 * @param fragments packets that carry a part of a datagram
 * @param tcp packets whose innermost header is TCP's
 * @param udp packets whose innermost header is UDP's
 * @param icmp packets whose innermost header is ICMP's
 * @param other all other packets, such as ARP
 * @param firstTime of the packets, in nanoseconds since 1970; 0 where there is none
 * @param lastTime of the packets
 * @param fates how many connections had which
 * @param leftEarly how many connections were counted before their end was seen, because too many
 *     were open at once
 */
public record Totals(
    long packets,
    long bytes,
    long capturedBytes,
    long cut,
    long fragments,
    long tcp,
    long udp,
    long icmp,
    long other,
    long firstTime,
    long lastTime,
    Map<Fate, Long> fates,
    long leftEarly) {
  /** Of no packets. */
  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0);

  public Totals {
    var all = new EnumMap<Fate, Long>(Fate.class);
    for (Fate fate : Fate.values()) {
      all.put(fate, fates.getOrDefault(fate, 0L));
    }
    fates = Collections.unmodifiableMap(all);
  }

  /** How many connections had this fate. */
  public long fate(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  /** All connections. */
  public long connections() {
    return fates.values().stream().mapToLong(Long::longValue).sum();
  }

  /** These and others. */
  public Totals plus(Totals more) {
    if (packets == 0) {
      return more;
    }
    if (more.packets == 0) {
      return this;
    }
    var all = new EnumMap<Fate, Long>(fates);
    more.fates.forEach((fate, count) -> all.merge(fate, count, Long::sum));
    return new Totals(
        packets + more.packets,
        bytes + more.bytes,
        capturedBytes + more.capturedBytes,
        cut + more.cut,
        fragments + more.fragments,
        tcp + more.tcp,
        udp + more.udp,
        icmp + more.icmp,
        other + more.other,
        Math.min(firstTime, more.firstTime),
        Math.max(lastTime, more.lastTime),
        all,
        leftEarly + more.leftEarly);
  }
}
