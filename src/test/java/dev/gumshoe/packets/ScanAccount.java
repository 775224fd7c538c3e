package dev.gumshoe.packets;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Ports;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.Udp;
import dev.gumshoe.packets.scan.Headers;
import dev.gumshoe.packets.scan.Scanner;
import java.util.List;

/** The innermost transport of a packet, as the scan and as the decoder find it. */
final class ScanAccount {
  private ScanAccount() {}

  /** As the scan finds it. */
  static String scanned(RawPacket packet) {
    var headers = new Headers();
    byte[] bytes = packet.bytes().copy(0, packet.bytes().length());
    Scanner.scan(headers, bytes, 0, bytes.length, packet.originalLength(), packet.linkType());
    return of(headers);
  }

  private static String of(Headers h) {
    String addresses = h.source() + " " + h.destination();
    return switch (h.kind()) {
      case Headers.TCP ->
          "tcp %s %d %d %d %d %x %d"
              .formatted(
                  addresses,
                  h.sourcePort(),
                  h.destinationPort(),
                  h.sequence(),
                  h.acknowledgement(),
                  h.flags(),
                  h.payloadLength());
      case Headers.TCP_BEGINNING ->
          "tcp %s %d %d %d".formatted(addresses, h.sourcePort(), h.destinationPort(), h.sequence());
      case Headers.UDP -> "udp %s %d %d".formatted(addresses, h.sourcePort(), h.destinationPort());
      case Headers.ICMP ->
          "icmp %s %d %d [%s]"
              .formatted(addresses, h.type(), h.code(), h.quoted() == h ? "" : of(h.quoted()));
      default -> "";
    };
  }

  /** As the decoder finds it. */
  static String decoded(Decoded decoded) {
    return of(decoded.layers());
  }

  private static String of(List<Layer> layers) {
    String found = "";
    String addresses = "";
    for (Layer layer : layers) {
      switch (layer) {
        case Ipv4 ip -> addresses = addresses(ip.source(), ip.destination());
        case Ipv6 ip -> addresses = addresses(ip.source(), ip.destination());
        case Tcp tcp ->
            found =
                "tcp %s %d %d %d %d %x %d"
                    .formatted(
                        addresses,
                        tcp.sourcePort(),
                        tcp.destinationPort(),
                        tcp.sequence(),
                        tcp.acknowledgement(),
                        tcp.flags(),
                        tcp.payloadLength());
        case Ports ports when ports.sequence().isPresent() ->
            found =
                "tcp %s %d %d %d"
                    .formatted(
                        addresses,
                        ports.sourcePort(),
                        ports.destinationPort(),
                        ports.sequence().getAsLong());
        case Udp udp ->
            found = "udp %s %d %d".formatted(addresses, udp.sourcePort(), udp.destinationPort());
        case Icmp icmp ->
            found =
                "icmp %s %d %d [%s]"
                    .formatted(addresses, icmp.type(), icmp.code(), of(icmp.quoted()));
        default -> {}
      }
    }
    return found;
  }

  private static String addresses(Address source, Address destination) {
    return source + " " + destination;
  }
}
