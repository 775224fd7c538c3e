package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import java.util.List;

/** Matches that only {@code iptables} has. */
final class Ipv4Matches {
  private Ipv4Matches() {}

  static List<Extension> all() {
    return List.of(
        extension("icmp", option("--icmp-type", Icmp.TYPE).not().must()).onlyFor("icmp").build(),
        extension(
                "ttl",
                option("--ttl-eq", Numbers.upTo(Numbers.BYTE)).alias("--ttl").not(),
                option("--ttl-lt", Numbers.upTo(Numbers.BYTE)),
                option("--ttl-gt", Numbers.upTo(Numbers.BYTE)))
            .oneOf("--ttl-eq", "--ttl-lt", "--ttl-gt")
            .build(),
        extension(
                "ah", option("--ahspi", Numbers.range(Numbers.INT)).not().silentAt("0:4294967295"))
            .onlyFor("ah")
            .build(),
        extension("realm", option("--realm", (word, _) -> realm(word)).not().must()).build());
  }

  private static String realm(String word) {
    int slash = word.indexOf('/');
    long value = Numerals.read(slash < 0 ? word : word.substring(0, slash), Numbers.INT);
    long mask = slash < 0 ? Numbers.INT : Numerals.read(word.substring(slash + 1), Numbers.INT);
    String text = Numbers.hex(value, 1);
    return mask == Numbers.INT ? text : text + "/" + Numbers.hex(mask, 1);
  }
}
