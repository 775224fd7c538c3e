package dev.gumshoe.packets.decode;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Arp;
import dev.gumshoe.packets.layer.AuthenticationHeader;
import dev.gumshoe.packets.layer.Cooked;
import dev.gumshoe.packets.layer.Cut;
import dev.gumshoe.packets.layer.Dns;
import dev.gumshoe.packets.layer.Esp;
import dev.gumshoe.packets.layer.Ethernet;
import dev.gumshoe.packets.layer.Geneve;
import dev.gumshoe.packets.layer.Gre;
import dev.gumshoe.packets.layer.Http;
import dev.gumshoe.packets.layer.Icmp;
import dev.gumshoe.packets.layer.Ipv4;
import dev.gumshoe.packets.layer.Ipv6;
import dev.gumshoe.packets.layer.Ipv6Extension;
import dev.gumshoe.packets.layer.Ipv6Fragment;
import dev.gumshoe.packets.layer.Layer;
import dev.gumshoe.packets.layer.Loopback;
import dev.gumshoe.packets.layer.Malformed;
import dev.gumshoe.packets.layer.Payload;
import dev.gumshoe.packets.layer.Ports;
import dev.gumshoe.packets.layer.Reassembled;
import dev.gumshoe.packets.layer.Tcp;
import dev.gumshoe.packets.layer.TlsHello;
import dev.gumshoe.packets.layer.Udp;
import dev.gumshoe.packets.layer.Vlan;
import dev.gumshoe.packets.layer.Vxlan;
import dev.gumshoe.packets.layer.WireGuard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet as one line for people: what is inside comes after what carries it. */
public final class Description {
  private final StringBuilder text = new StringBuilder();
  private @Nullable Address source;
  private @Nullable Address destination;

  private Description() {}

  /** The line. */
  public static String of(Decoded decoded) {
    String text = of(decoded.layers());
    return text.isEmpty() ? "nothing was captured" : text;
  }

  /** The line of some layers, such as those that ICMP quotes. */
  public static String of(List<Layer> layers) {
    var line = new Description();
    layers.forEach(line::add);
    line.addresses();
    return line.text.toString();
  }

  private void add(Layer layer) {
    switch (layer) {
      case Ipv4 ip -> between(ip.source(), ip.destination());
      case Ipv6 ip -> between(ip.source(), ip.destination());
      case Tcp tcp -> ports(tcp.sourcePort(), tcp.destinationPort(), LayerWords.tcp(tcp));
      case Udp udp -> ports(udp.sourcePort(), udp.destinationPort(), LayerWords.udp(udp));
      case Ports part -> ports(part.sourcePort(), part.destinationPort(), LayerWords.of(part));
      case Ipv6Fragment _, AuthenticationHeader _ -> say(LayerWords.of(layer)); // ports may follow
      case Reassembled whole -> {
        say("last of %d fragments".formatted(whole.fragments()));
        whole.layers().forEach(this::add);
      }
      case Ethernet _,
          Vlan _,
          Cooked _,
          Loopback _,
          Arp _,
          Ipv6Extension _,
          Esp _,
          Icmp _,
          Vxlan _,
          Geneve _,
          Gre _,
          WireGuard _,
          Dns _,
          TlsHello _,
          Http _,
          Payload _,
          Cut _,
          Malformed _ -> {
        String words = LayerWords.of(layer);
        if (!words.isEmpty()) {
          addresses();
          say(words);
        }
      }
    }
    checksum(layer.checksum());
  }

  /** Addresses wait for the ports that follow them, or for something that has none. */
  private void between(Address from, Address to) {
    addresses();
    source = from;
    destination = to;
  }

  private void addresses() {
    if (source != null) {
      say(source + " → " + destination);
      source = null;
    }
  }

  private void ports(int from, int to, String words) {
    Address sender = source;
    Address receiver = destination;
    if (sender == null || receiver == null) {
      say("port " + from + " → port " + to + " " + words);
    } else {
      say(sender.withPort(from) + " → " + receiver.withPort(to) + " " + words);
      source = null;
    }
  }

  private void say(String words) {
    text.append(text.isEmpty() ? "" : ", ").append(words);
  }

  private void checksum(Checksum checksum) {
    switch (checksum) {
      case WRONG, PARTIAL -> {
        addresses();
        text.append(" (checksum ").append(checksum.words()).append(')');
      }
      case RIGHT, ABSENT, UNKNOWN -> {}
    }
  }
}
