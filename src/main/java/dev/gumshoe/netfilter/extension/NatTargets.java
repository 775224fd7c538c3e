package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;

/** Targets that change addresses and ports. */
final class NatTargets {
  private static final List<String> WITH_PORTS =
      List.of("tcp", "udp", "sctp", "dccp", "icmp", "ipv6-icmp");

  private NatTargets() {}

  static List<Extension> all() {
    return List.of(
        extension(
                "DNAT",
                option("--to-destination", NatRanges.TO).must(),
                option("--random"),
                option("--persistent"))
            .onlyIn("nat")
            .where(NatTargets::portsNeedProtocol)
            .onlyAt("PREROUTING", "OUTPUT")
            .build(),
        extension(
                "SNAT",
                option("--to-source", NatRanges.TO).must(),
                option("--random"),
                option("--random-fully"),
                option("--persistent"))
            .onlyIn("nat")
            .where(NatTargets::portsNeedProtocol)
            .onlyAt("POSTROUTING", "INPUT")
            .build(),
        extension(
                "MASQUERADE",
                option("--to-ports", NatRanges.PORTS),
                option("--random"),
                option("--random-fully"))
            .onlyIn("nat")
            .where(NatTargets::portsNeedProtocol)
            .onlyAt("POSTROUTING")
            .build(),
        extension("REDIRECT", option("--to-ports", NatRanges.PORTS), option("--random"))
            .onlyIn("nat")
            .where(NatTargets::portsNeedProtocol)
            .onlyAt("PREROUTING", "OUTPUT")
            .build(),
        extension("NETMAP", option("--to", Hosts::network).must()).onlyIn("nat").build(),
        tproxy());
  }

  private static Extension tproxy() {
    return extension(
            "TPROXY",
            option("--on-port", Ports.ONE).must(),
            option("--on-ip", Hosts.ONE),
            option("--tproxy-mark", Marks.XMARK))
        .onlyIn("mangle")
        .onlyFor("tcp", "udp")
        .finish(
            (given, family) ->
                Lists.insertBefore(
                    Lists.insertBefore(
                        given,
                        "--on-ip",
                        family == Family.IPV4 ? "0.0.0.0" : "::",
                        "--tproxy-mark"),
                    "--tproxy-mark",
                    "0x0/0x0"))
        .onlyAt("PREROUTING")
        .build();
  }

  private static void portsNeedProtocol(List<Option> options, RuleFacts rule) {
    for (Option option : options) {
      boolean port =
          !option.values().isEmpty()
              && (option.name().equals("--to-ports")
                  || NatRanges.hasPort(option.values().getFirst()));
      if (port && (rule.protocolNegated() || !WITH_PORTS.contains(rule.protocol()))) {
        throw new RefusedException(
            option.name() + " names a port, so that the rule needs -p tcp, udp, sctp or dccp");
      }
    }
  }
}
