package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import java.util.List;

/** Matches that ask where a packet comes from, goes to, or is. */
final class PlaceMatches {
  private static final Value TYPES =
      Words.set(
          "UNSPEC",
          "UNICAST",
          "LOCAL",
          "BROADCAST",
          "ANYCAST",
          "MULTICAST",
          "BLACKHOLE",
          "UNREACHABLE",
          "PROHIBIT",
          "THROW",
          "NAT",
          "XRESOLVE");

  private PlaceMatches() {}

  static List<Extension> all() {
    return List.of(
        addrtype(),
        physdev(),
        owner(),
        pkttype(),
        extension(
                "rpfilter",
                option("--loose"),
                option("--validmark"),
                option("--accept-local"),
                option("--invert"))
            .onlyIn("raw", "mangle")
            .onlyAt("PREROUTING")
            .build(),
        extension(
                "socket",
                option("--transparent"),
                option("--nowildcard"),
                option("--restore-skmark"))
            .build(),
        extension("cpu", option("--cpu", Numbers.upTo(Numbers.INT)).not().must()).build(),
        devgroup(),
        extension(
                "cgroup",
                option("--path", Words.SOME).not().with(Trait.TEXT),
                option("--cgroup", Numbers.upTo(Numbers.INT)).not())
            .oneOf("--path", "--cgroup")
            .build(),
        cluster(),
        ipvs(),
        osf());
  }

  private static Extension addrtype() {
    return extension(
            "addrtype",
            option("--src-type", TYPES).not(),
            option("--dst-type", TYPES).not(),
            option("--limit-iface-in"),
            option("--limit-iface-out"))
        .anyOf("--src-type", "--dst-type")
        .exclusive("--limit-iface-in", "--limit-iface-out")
        .build();
  }

  private static Extension physdev() {
    return extension(
            "physdev",
            option("--physdev-is-in").not(),
            option("--physdev-in", Interfaces.NAME).not(),
            option("--physdev-is-out").not(),
            option("--physdev-out", Interfaces.NAME).not(),
            option("--physdev-is-bridged").not())
        .anyOf(
            "--physdev-is-in",
            "--physdev-in",
            "--physdev-is-out",
            "--physdev-out",
            "--physdev-is-bridged")
        .build();
  }

  private static Extension owner() {
    return extension(
            "owner",
            option("--socket-exists").not(),
            option("--uid-owner", Owners.VALUE).not(),
            option("--gid-owner", Owners.VALUE).not(),
            option("--suppl-groups"))
        .anyOf("--socket-exists", "--uid-owner", "--gid-owner")
        .needs("--suppl-groups", "--gid-owner")
        .onlyAt("OUTPUT", "POSTROUTING")
        .build();
  }

  private static Extension pkttype() {
    return extension(
            "pkttype",
            option("--pkt-type", Words.oneOf("unicast", "broadcast", "multicast")).not().must())
        .build();
  }

  private static Extension devgroup() {
    return extension(
            "devgroup",
            option("--src-group", Owners.GROUP_MASK).not(),
            option("--dst-group", Owners.GROUP_MASK).not())
        .anyOf("--src-group", "--dst-group")
        .build();
  }

  private static Extension cluster() {
    return extension(
            "cluster",
            option("--cluster-local-nodemask", Numbers.hexadecimal(8, 32)).not(),
            option("--cluster-local-node", (word, _) -> node(word))
                .as("--cluster-local-nodemask")
                .not(),
            option("--cluster-total-nodes", Numbers.between(1, 32)).must(),
            option("--cluster-hash-seed", Numbers.hexadecimal(8, Numbers.INT)).must())
        .oneOf("--cluster-local-nodemask", "--cluster-local-node")
        .build();
  }

  private static String node(String word) {
    long node = Numerals.read(word, 32);
    if (node == 0) {
      throw new RefusedException("nodes of a cluster are counted from 1");
    }
    return Numbers.hex(1L << node - 1, 8);
  }

  private static Extension ipvs() {
    return extension(
            "ipvs",
            option("--ipvs").not(),
            option("--vproto", ProtocolWords.NUMBER).not(),
            option("--vaddr", Hosts.MASKED).not(),
            option("--vport", Ports.ONE).not(),
            option("--vdir", Words.oneOf("ORIGINAL", "REPLY")),
            option("--vmethod", Words.oneOf("GATE", "IPIP", "MASQ")).not(),
            option("--vportctl", Ports.ONE).not())
        .anyOf("--ipvs", "--vproto", "--vaddr", "--vport", "--vdir", "--vmethod", "--vportctl")
        .build();
  }

  private static Extension osf() {
    return extension(
            "osf",
            option("--genre", Words.text(31)).not().must(),
            option("--ttl", Numbers.upTo(2)),
            option("--log", Numbers.upTo(2)))
        .onlyFor("tcp")
        .build();
  }
}
