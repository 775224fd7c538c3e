package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Mac;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.redact.names.Leak;
import dev.gumshoe.redact.names.LeakSearch;
import dev.gumshoe.redact.names.Needles;
import dev.gumshoe.redact.names.StandIns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches packet captures for originals: the bytes of addresses anywhere in a packet, but for the
 * numbers of TCP, which can look like any address; and all that is text in the file.
 */
public final class PacketLeaks {
  private final Needles binary = new Needles();
  private final LeakSearch texts;

  /** For the originals of these stand-ins. */
  public PacketLeaks(StandIns standIns) {
    texts = new LeakSearch(standIns.replacements());
    for (List<Byte> original : standIns.binaryOriginals()) {
      var bytes = new byte[original.size()];
      for (int index = 0; index < bytes.length; index++) {
        bytes[index] = original.get(index);
      }
      binary.add(bytes, shown(bytes));
    }
  }

  private static String shown(byte[] bytes) {
    Bytes packed = Bytes.of(bytes);
    return switch (bytes.length) {
      case 4 -> Address.ipv4(packed, 0).toString();
      case 6 -> new Mac((long) packed.u16(0) << 32 | packed.u32(2)).toString();
      default -> Address.ipv6(packed, 0).toString();
    };
  }

  /**
   * What is left in a file.
   *
   * @param name of the file, for the places
   * @throws IOException when it cannot be read
   */
  public List<Leak> in(String name, Path file) throws IOException {
    var leaks = new ArrayList<Leak>();
    try (CaptureFile capture = CaptureFile.open(file)) {
      for (Optional<RawPacket> next = capture.next(); next.isPresent(); next = capture.next()) {
        packet(name + " packet " + next.get().number(), next.get(), leaks);
      }
    }
    return leaks;
  }

  private void packet(String place, RawPacket packet, List<Leak> leaks) {
    byte[] bytes = packet.bytes().copy(0, packet.bytes().length());
    List<Span> numbers =
        new Decoder()
            .decode(packet).layers().stream()
                .filter(Tcp.class::isInstance)
                .map(Layer::span)
                .toList();
    for (Needles.Hit hit : binary.in(bytes)) {
      if (numbers.stream().noneMatch(span -> span.from() <= hit.from() && hit.to() <= span.to())) {
        leaks.add(new Leak(place + " byte " + hit.from(), hit.value()));
      }
    }
    for (Leak leak : texts.in(place, new String(bytes, StandardCharsets.ISO_8859_1))) {
      leaks.add(new Leak(place, leak.original()));
    }
  }
}
