package dev.gumshoe.packets.decode;

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
import java.util.Locale;

/** A few words for one header, without addresses and ports. */
public final class LayerWords {
  private LayerWords() {}

  /** The words; empty for headers that tell nothing that matters in a line. */
  public static String of(Layer layer) {
    return switch (layer) {
      case Ethernet _, Loopback _, Cooked _, Ipv6Extension _ -> "";
      case Vlan vlan -> "VLAN " + vlan.id();
      case Arp arp -> arp(arp);
      case Ipv4 ip -> "IPv4 protocol " + ip.protocol();
      case Ipv6 ip -> "IPv6 next header " + ip.nextHeader();
      case Ipv6Fragment part ->
          "fragment of %d at %d".formatted(part.identification(), part.offset());
      case Reassembled whole -> "last of %d fragments".formatted(whole.fragments());
      case AuthenticationHeader ah -> "AH sequence " + ah.sequence();
      case Esp esp -> "ESP 0x%08x sequence %d".formatted(esp.securityIndex(), esp.sequence());
      case Tcp tcp -> tcp(tcp);
      case Udp udp -> udp(udp);
      case Ports part -> part.protocol() == IpProtocols.TCP ? "TCP" : "UDP";
      case Icmp icmp -> icmp(icmp);
      case Vxlan tunnel -> "VXLAN " + tunnel.network();
      case Geneve tunnel -> "Geneve " + tunnel.network();
      case Gre tunnel -> tunnel.key().isPresent() ? "GRE " + tunnel.key().getAsLong() : "GRE";
      case WireGuard tunnel -> "WireGuard " + tunnel.message().name().toLowerCase(Locale.ROOT);
      case Dns dns -> dns(dns);
      case TlsHello hello -> "TLS hello" + about(" for ", hello.serverName());
      case Http http when http.status() > 0 -> "HTTP status " + http.status();
      case Http http -> "HTTP " + http.method() + about(" at ", http.host());
      case Payload rest -> rest.span().length() + " bytes of " + rest.what();
      case Cut cut -> "cut in the " + cut.what();
      case Malformed wrong -> "malformed: " + wrong.why();
    };
  }

  private static String arp(Arp arp) {
    return switch (arp.operation()) {
      case 1 -> "ARP who has " + arp.target() + ", tell " + arp.sender();
      case 2 -> "ARP " + arp.sender() + " is at " + arp.senderMac();
      default -> "ARP operation " + arp.operation();
    };
  }

  static String tcp(Tcp tcp) {
    var text = new StringBuilder("TCP ").append(tcp.flagNames());
    text.append(" seq ").append(tcp.sequence());
    if (tcp.has(Tcp.ACK)) {
      text.append(" ack ").append(tcp.acknowledgement());
    }
    text.append(" window ").append(tcp.window());
    tcp.options().maximumSegment().ifPresent(mss -> text.append(" mss ").append(mss));
    return text.append(" length ").append(tcp.payloadLength()).toString();
  }

  static String udp(Udp udp) {
    return "UDP length " + Math.max(0, udp.length() - 8);
  }

  private static String icmp(Icmp icmp) {
    String name = (icmp.version() == 4 ? "ICMP " : "ICMPv6 ") + icmp.words();
    return icmp.quoted().isEmpty() ? name : name + " about [" + Description.of(icmp.quoted()) + "]";
  }

  private static String dns(Dns dns) {
    String question = dns.name().isEmpty() ? "" : " " + dns.name() + " " + dns.type();
    return dns.response()
        ? "DNS answer%s %s (%d)".formatted(question, dns.codeWords(), dns.answers())
        : "DNS question" + question;
  }

  private static String about(String word, String name) {
    return name.isEmpty() ? "" : word + name;
  }
}
