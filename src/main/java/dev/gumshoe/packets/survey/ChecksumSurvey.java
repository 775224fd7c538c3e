package dev.gumshoe.packets.survey;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.PacketPlace;
import dev.gumshoe.packets.file.PacketSink;
import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies the checksums of all headers, those inside of tunnels too, and gives each packet on to
 * another sink. Decodes every packet whole, which takes some ten times as long as a {@link Survey}.
 */
public final class ChecksumSurvey implements PacketSink {
  private static final int MOST_NUMBERS = 100;

  private final PacketSink next;
  private final Decoder decoder = new Decoder();
  private final Map<Checksum, Long> counts = new EnumMap<>(Checksum.class);
  private final List<Long> wrong = new ArrayList<>();

  /** Gives the packets on to this. */
  public ChecksumSurvey(PacketSink next) {
    this.next = next;
    for (Checksum checksum : Checksum.values()) {
      counts.put(checksum, 0L);
    }
  }

  @Override
  public void packet(byte[] bytes, int from, int captured, PacketPlace place) {
    var packet =
        new RawPacket(
            place.number(),
            place.time(),
            place.linkType(),
            Bytes.of(bytes, from, from + captured),
            place.originalLength(),
            place.offset(),
            place.device());
    decoder.decode(packet).flat().forEach(layer -> count(layer, place.number()));
    next.packet(bytes, from, captured, place);
  }

  private void count(Layer layer, long number) {
    boolean has =
        layer instanceof Ipv4
            || layer instanceof Tcp
            || layer instanceof Udp
            || layer instanceof Icmp
            || layer.checksum() != Checksum.ABSENT;
    if (!has) {
      return;
    }
    counts.merge(layer.checksum(), 1L, Long::sum);
    boolean known = !wrong.isEmpty() && wrong.getLast() == number;
    if (layer.checksum() == Checksum.WRONG && !known && wrong.size() < MOST_NUMBERS) {
      wrong.add(number);
    }
  }

  /** How many headers had which. */
  public Map<Checksum, Long> counts() {
    return Map.copyOf(counts);
  }

  /** Numbers of the first 100 packets with a wrong one. */
  public List<Long> wrong() {
    return List.copyOf(wrong);
  }
}
