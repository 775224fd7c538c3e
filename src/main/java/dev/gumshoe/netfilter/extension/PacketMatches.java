package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import java.util.List;

/** Matches that look at a packet's headers, for both families. */
final class PacketMatches {
  private PacketMatches() {}

  static List<Extension> all() {
    return List.of(
        extension("mark", option("--mark", Marks.MASKED).not().must()).build(),
        extension("comment", option("--comment", Words.text(255)).must().with(Trait.TEXT)).build(),
        extension("length", option("--length", Numbers.range(Numbers.SHORT)).not().must()).build(),
        extension("mac", option("--mac-source", Macs.VALUE).not().must()).build(),
        extension(
                "iprange",
                option("--src-range", Hosts.RANGE).not(),
                option("--dst-range", Hosts.RANGE).not())
            .anyOf("--src-range", "--dst-range")
            .build(),
        dscp(),
        extension("tos", option("--tos", Tos.MASKED).not().must()).build(),
        ecn(),
        string(),
        extension("u32", option("--u32", U32.VALUE).not().must().with(Trait.QUOTED)).build(),
        bpf(),
        policy());
  }

  private static Extension dscp() {
    return extension(
            "dscp",
            option("--dscp", Numbers.hexadecimal(2, 63)).not(),
            option("--dscp-class", Tos.DSCP_CLASS).as("--dscp").not())
        .oneOf("--dscp", "--dscp-class")
        .build();
  }

  private static Extension ecn() {
    return extension(
            "ecn",
            option("--ecn-tcp-ece").not(),
            option("--ecn-tcp-cwr").not(),
            option("--ecn-ip-ect", Numbers.upTo(3)).not())
        .anyOf("--ecn-tcp-ece", "--ecn-tcp-cwr", "--ecn-ip-ect")
        .where(
            (options, rule) -> {
              boolean tcp = options.stream().anyMatch(one -> one.name().startsWith("--ecn-tcp"));
              if (tcp && !rule.only("tcp")) {
                throw new RefusedException("--ecn-tcp-… of ecn needs -p tcp");
              }
            })
        .build();
  }

  private static Extension string() {
    return extension(
            "string",
            option("--string", Patterns.TEXT).not().with(Trait.QUOTED),
            option("--hex-string", Patterns.HEX).not().with(Trait.QUOTED),
            option("--algo", Words.atMost(15)).must(),
            option("--from", Numbers.upTo(Numbers.SHORT)).silentAt("0"),
            option("--to", Numbers.upTo(Numbers.SHORT)).silentAt("65535"),
            option("--icase"))
        .oneOf("--string", "--hex-string")
        .finish((given, _) -> given.stream().map(Patterns::settled).toList())
        .build();
  }

  private static Extension bpf() {
    return extension(
            "bpf",
            option("--bytecode", Words.SOME).with(Trait.QUOTED),
            option("--object-pinned", Words.SOME))
        .oneOf("--bytecode", "--object-pinned")
        .build();
  }

  private static Extension policy() {
    return extension(
            "policy",
            option("--dir", Words.exactly("in", "out")).must(),
            option("--pol", Words.exactly("none", "ipsec")).must(),
            option("--strict"),
            option("--reqid", Numbers.upTo(Numbers.INT)).not().with(Trait.REPEATABLE),
            option("--spi", Numbers.hexadecimal(1, Numbers.INT)).not().with(Trait.REPEATABLE),
            option("--proto", ProtocolWords.NAME).not().with(Trait.REPEATABLE),
            option("--mode", Words.exactly("transport", "tunnel")).not().with(Trait.REPEATABLE),
            option("--tunnel-dst", Hosts::network).not().with(Trait.REPEATABLE),
            option("--tunnel-src", Hosts::network).not().with(Trait.REPEATABLE),
            option("--next").with(Trait.REPEATABLE))
        .needs("--next", "--strict")
        .inGivenOrder()
        .finish(Policies::finish)
        .build();
  }
}
