package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.List;
import java.util.Locale;

/** Targets that change a packet's headers, or how the kernel treats it. */
final class HeaderTargets {
  private static final Value BYTE = Numbers.upTo(Numbers.BYTE);

  private HeaderTargets() {}

  static List<Extension> all() {
    return List.of(
        extension("CHECKSUM", option("--checksum-fill").must()).onlyIn("mangle").build(),
        extension("CLASSIFY", option("--set-class", (word, _) -> trafficClass(word)).must())
            .onlyIn("mangle")
            .onlyAt("FORWARD", "OUTPUT", "POSTROUTING")
            .build(),
        extension(
                "DSCP",
                option("--set-dscp", Numbers.hexadecimal(2, 63)),
                option("--set-dscp-class", Tos.DSCP_CLASS).as("--set-dscp"))
            .oneOf("--set-dscp", "--set-dscp-class")
            .onlyIn("mangle")
            .build(),
        tos(),
        tcpmss(),
        extension("TCPOPTSTRIP", option("--strip-options", TcpOptions.LIST))
            .onlyIn("mangle")
            .onlyFor("tcp")
            .build(),
        notrack(),
        ConntrackTarget.extension(),
        Hmark.extension(),
        setTarget());
  }

  private static Extension tos() {
    return extension(
            "TOS",
            option("--set-tos", Tos.SET),
            option("--and-tos", Tos.AND).as("--set-tos"),
            option("--or-tos", Tos.OR).as("--set-tos"),
            option("--xor-tos", Tos.XOR).as("--set-tos"))
        .oneOf("--set-tos", "--and-tos", "--or-tos", "--xor-tos")
        .onlyIn("mangle")
        .build();
  }

  private static Extension tcpmss() {
    return extension(
            "TCPMSS",
            option("--set-mss", Numbers.upTo(Numbers.SHORT - 20)),
            option("--clamp-mss-to-pmtu"))
        .oneOf("--set-mss", "--clamp-mss-to-pmtu")
        .onlyFor("tcp")
        .build();
  }

  private static Extension notrack() {
    return extension("NOTRACK").onlyIn("raw").build();
  }

  private static String trafficClass(String word) {
    int colon = word.indexOf(':');
    if (colon < 0 || !word.matches("[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}")) {
      throw new RefusedException(word + " is not a class such as 1:10");
    }
    return part(word.substring(0, colon)) + ":" + part(word.substring(colon + 1));
  }

  private static String part(String hex) {
    return "0".repeat(4 - hex.length()) + hex.toLowerCase(Locale.ROOT);
  }

  static Extension hops(String name, String prefix) {
    return extension(
            name,
            option(prefix + "-set", BYTE),
            option(prefix + "-dec", Numbers.between(1, Numbers.BYTE)),
            option(prefix + "-inc", Numbers.between(1, Numbers.BYTE)))
        .oneOf(prefix + "-set", prefix + "-dec", prefix + "-inc")
        .onlyIn("mangle")
        .build();
  }

  private static Extension setTarget() {
    return extension(
            "SET",
            option("--add-set", Words.atMost(31), Sets.DIRECTIONS),
            option("--exist"),
            option("--timeout", Numbers.upTo(Numbers.INT - 1)),
            option("--del-set", Words.atMost(31), Sets.DIRECTIONS),
            option("--map-set", Words.atMost(31), Sets.DIRECTIONS),
            option("--map-mark"),
            option("--map-prio"),
            option("--map-queue"))
        .anyOf("--add-set", "--del-set", "--map-set")
        .needs("--exist", "--add-set")
        .needs("--timeout", "--add-set")
        .build();
  }

  static List<Extension> onlyIpv6() {
    return List.of(hops("HL", "--hl"), prefixes("SNPT"), prefixes("DNPT"));
  }

  private static Extension prefixes(String name) {
    return extension(
            name,
            option("--src-pfx", Hosts::network).must(),
            option("--dst-pfx", Hosts::network).must())
        .onlyIn("mangle")
        .build();
  }

  static List<Extension> onlyIpv4() {
    return List.of(hops("TTL", "--ttl"), ecn(), clusterip());
  }

  private static Extension ecn() {
    return extension(
            "ECN",
            option("--ecn-tcp-remove"),
            option("--ecn-tcp-ece", Numbers.upTo(1)),
            option("--ecn-tcp-cwr", Numbers.upTo(1)),
            option("--ecn-ip-ect", Numbers.upTo(3)))
        .anyOf("--ecn-tcp-remove", "--ecn-tcp-ece", "--ecn-tcp-cwr", "--ecn-ip-ect")
        .onlyIn("mangle")
        .where(HeaderTargets::ecnNeedsTcp)
        .build();
  }

  private static void ecnNeedsTcp(List<Option> options, RuleFacts rule) {
    boolean tcp = options.stream().anyMatch(option -> option.name().startsWith("--ecn-tcp"));
    if (tcp && !rule.only("tcp")) {
      throw new RefusedException("--ecn-tcp-… of ECN needs -p tcp");
    }
  }

  private static Extension clusterip() {
    return extension(
            "CLUSTERIP",
            option("--new"),
            option(
                "--hashmode",
                Words.exactly("sourceip", "sourceip-sourceport", "sourceip-sourceport-destport")),
            option("--clustermac", Macs.VALUE),
            option("--total-nodes", Numbers.between(1, 16)),
            option("--local-node", Numbers.between(1, 16)),
            option("--hash-init", Numbers.upTo(Numbers.INT)))
        .build();
  }
}
