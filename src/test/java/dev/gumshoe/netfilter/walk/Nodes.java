package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.ip.IpAddrParser;
import dev.gumshoe.parse.ip.IpRouteParser;
import dev.gumshoe.parse.ipset.IpsetParser;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import dev.gumshoe.parse.ipvs.IpvsServicesParser;

/** Nodes for tests, read from what the tools print. */
final class Nodes {
  private Nodes() {}

  static Node of(String save) {
    return Node.of(new Node.Rules("save", rules(save)));
  }

  /** A node with rules of one table only. */
  static Node table(String table, String lines) {
    return of("*" + table + "\n" + lines.strip() + "\nCOMMIT\n");
  }

  static RuleSet rules(String save) {
    return (RuleSet) read(new IptablesSaveParser(), save);
  }

  static IpSets sets(String text) {
    return (IpSets) read(new IpsetParser(), text);
  }

  static IpvsServices ipvs(String text) {
    return (IpvsServices) read(new IpvsServicesParser(), text);
  }

  static Addresses addresses(String text) {
    return (Addresses) read(new IpAddrParser(), text);
  }

  static Routes routes(String text) {
    return (Routes) read(new IpRouteParser(), text);
  }

  static Walk walk(Node node, String packet) {
    return Walker.of(node).walk(Packet.read(packet).packetOrThrow());
  }

  private static Evidence read(Parser parser, String text) {
    return switch (parser.parse(Capture.ofText("test", text))) {
      case Reading.Read(Evidence evidence, var problems) when problems.isEmpty() -> evidence;
      case Reading reading -> throw new AssertionError("not whole: " + reading);
    };
  }
}
