package dev.gumshoe.kernel;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.ip.IpAddrParser;
import dev.gumshoe.parse.ip.IpRouteParser;
import dev.gumshoe.parse.ipset.IpsetParser;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.io.IOException;
import java.util.List;

/** What Gumshoe knows of the node, read by its own parsers from what the real tools say. */
record Facts(Addresses addresses, Routes routes, IpSets sets) {
  /** Of the namespace that the calling thread is in. */
  static Facts gather() throws IOException, InterruptedException {
    return new Facts(
        read(Addresses.class, new IpAddrParser(), Tool.well("", "ip", "addr")),
        read(
            Routes.class,
            new IpRouteParser(),
            Tool.well("", "ip", "route") + Tool.well("", "ip", "-6", "route")),
        read(IpSets.class, new IpsetParser(), Tool.well("", "ipset", "save")));
  }

  static RuleSet rules(String saved) {
    return read(RuleSet.class, new IptablesSaveParser(), saved);
  }

  Node node(List<Node.Rules> rules) {
    return Node.of(rules.toArray(Node.Rules[]::new)).with(sets).with(addresses).with(routes);
  }

  private static <T extends Evidence> T read(Class<T> kind, Parser parser, String text) {
    return switch (parser.parse(Capture.ofText("proof", text))) {
      case Reading.Read(Evidence evidence, var problems) when problems.isEmpty() ->
          kind.cast(evidence);
      case Reading.Read(_, var problems) ->
          throw new AssertionError("our own parser does not read it: " + problems + "\n" + text);
      case Reading.NotRead(_, String detail) -> throw new AssertionError(detail + "\n" + text);
    };
  }
}
