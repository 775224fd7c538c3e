package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.netfilter.packet.Family;
import java.util.List;

/** Matches that ask what is known of the connection. */
final class StateMatches {
  private static final Value STATES =
      Words.set("INVALID", "NEW", "RELATED", "ESTABLISHED", "UNTRACKED", "SNAT", "DNAT");
  private static final Value STATUSES = Words.set("EXPECTED", "SEEN_REPLY", "ASSURED", "CONFIRMED");

  private StateMatches() {}

  static List<Extension> all() {
    return List.of(
        extension(
                "state",
                option(
                        "--state",
                        Words.set("INVALID", "NEW", "RELATED", "ESTABLISHED", "UNTRACKED"))
                    .not()
                    .must())
            .build(),
        conntrack(),
        extension("connmark", option("--mark", Marks.MASKED).not().must()).build(),
        connbytes(),
        extension(
                "connlabel",
                option("--label", (word, _) -> label(word)).not().must().with(Trait.QUOTED),
                option("--set"))
            .build(),
        connlimit(),
        extension("helper", option("--helper", Words.text(29)).not().must().with(Trait.TEXT))
            .build());
  }

  private static Extension conntrack() {
    return extension(
            "conntrack",
            option("--ctstate", STATES).not(),
            option("--ctproto", ProtocolWords.NUMBER).not(),
            option("--ctorigsrc", Hosts.MASKED).not(),
            option("--ctorigdst", Hosts.MASKED).not(),
            option("--ctreplsrc", Hosts.MASKED).not(),
            option("--ctrepldst", Hosts.MASKED).not(),
            option("--ctorigsrcport", Ports.RANGE).not(),
            option("--ctorigdstport", Ports.RANGE).not(),
            option("--ctreplsrcport", Ports.RANGE).not(),
            option("--ctrepldstport", Ports.RANGE).not(),
            option("--ctstatus", StateMatches::statuses).not(),
            option("--ctexpire", Numbers.range(Numbers.INT)).not(),
            option("--ctdir", Words.oneOf("ORIGINAL", "REPLY")))
        .anyOf(
            "--ctstate",
            "--ctproto",
            "--ctorigsrc",
            "--ctorigdst",
            "--ctreplsrc",
            "--ctrepldst",
            "--ctorigsrcport",
            "--ctorigdstport",
            "--ctreplsrcport",
            "--ctrepldstport",
            "--ctstatus",
            "--ctexpire",
            "--ctdir")
        .build();
  }

  private static String statuses(String word, Family family) {
    return word.equalsIgnoreCase("NONE") ? "NONE" : STATUSES.read(word, family);
  }

  private static Extension connbytes() {
    return extension(
            "connbytes",
            option("--connbytes", StateMatches::atLeast).not().must(),
            option("--connbytes-mode", Words.exactly("packets", "bytes", "avgpkt")).must(),
            option("--connbytes-dir", Words.exactly("original", "reply", "both")).must())
        .build();
  }

  /** A number alone has no end; a range stays a range. */
  private static String atLeast(String word, Family family) {
    int colon = word.indexOf(':');
    String first = colon < 0 ? word : word.substring(0, colon);
    String last = colon < 0 ? "" : word.substring(colon + 1);
    Value number = Numbers.upTo(Numbers.LONG);
    String low = first.isEmpty() ? "0" : number.read(first, family);
    return last.isEmpty() ? low : Numbers.risingRange(Numbers.LONG).read(low + ":" + last, family);
  }

  /** A bit by number, or by a name that a file of the node gives it. */
  private static String label(String word) {
    if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
      return Long.toString(Numerals.read(word, 127));
    }
    return word;
  }

  private static Extension connlimit() {
    return extension(
            "connlimit",
            option("--connlimit-upto", Numbers.upTo(Numbers.INT)).not(),
            option("--connlimit-above", Numbers.upTo(Numbers.INT)).not(),
            option("--connlimit-mask", PrefixLength.VALUE),
            option("--connlimit-saddr"),
            option("--connlimit-daddr"))
        .oneOf("--connlimit-upto", "--connlimit-above")
        .exclusive("--connlimit-saddr", "--connlimit-daddr")
        .finish(Connlimit::finish)
        .build();
  }
}
