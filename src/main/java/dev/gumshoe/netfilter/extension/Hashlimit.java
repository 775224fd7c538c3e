package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.List;

/** {@code hashlimit}: {@code limit} for each address or port, by packets or by bytes. */
final class Hashlimit {
  private static final Value MODES = (word, _) -> modes(word);

  private Hashlimit() {}

  static Extension extension() {
    return ExtensionBuilder.extension(
            "hashlimit",
            option("--hashlimit-upto", HashlimitRates.RATE).alias("--hashlimit").not(),
            option("--hashlimit-above", HashlimitRates.RATE).not(),
            option("--hashlimit-burst", HashlimitRates.BURST),
            option("--hashlimit-mode", MODES),
            option("--hashlimit-name", Words.text(254)).must(),
            option("--hashlimit-htable-size", Numbers.upTo(Numbers.INT)).silentAt("0"),
            option("--hashlimit-htable-max", Numbers.upTo(Numbers.INT)).silentAt("0"),
            option("--hashlimit-htable-gcinterval", Numbers.upTo(Numbers.INT)).silentAt("1000"),
            option("--hashlimit-htable-expire", Numbers.upTo(Numbers.INT)),
            option("--hashlimit-srcmask", PrefixLength.VALUE),
            option("--hashlimit-dstmask", PrefixLength.VALUE),
            option("--hashlimit-rate-match"),
            option("--hashlimit-rate-interval", Numbers.upTo(Numbers.INT)).silentAt("1"))
        .oneOf("--hashlimit-upto", "--hashlimit-above")
        .finish(Hashlimit::finish)
        .build();
  }

  private static String modes(String word) {
    if (word.isEmpty()) {
      return "";
    }
    List<String> names = List.of("srcip", "srcport", "dstip", "dstport");
    long bits = 0;
    for (String part : word.split(",")) {
      int at = names.indexOf(part);
      if (at < 0) {
        throw Words.unknown(part, names);
      }
      bits |= 1L << at;
    }
    return Words.joined(bits, names);
  }

  private static List<Option> finish(List<Option> given, Family family) {
    var done = new ArrayList<Option>();
    Option rate = given.getFirst();
    boolean above = rate.name().equals("--hashlimit-above") != rate.negated();
    done.add(new Option(above ? "--hashlimit-above" : "--hashlimit-upto", false, rate.values()));
    boolean bytes = rate.values().getFirst().endsWith("b/s");
    boolean burst = given.stream().anyMatch(one -> one.name().equals("--hashlimit-burst"));
    if (!bytes && !burst) {
      done.add(new Option("--hashlimit-burst", false, List.of("5")));
    }
    String full = Integer.toString(family.bits());
    String quantum = HashlimitRates.quantum(rate.values().getFirst(), bytes && burst);
    for (Option option : given.subList(1, given.size())) {
      String value = option.values().isEmpty() ? "" : option.values().getFirst();
      boolean silent =
          switch (option.name()) {
            case "--hashlimit-srcmask", "--hashlimit-dstmask" -> value.equals(full);
            case "--hashlimit-htable-expire" -> value.equals(quantum);
            case "--hashlimit-mode" -> value.isEmpty();
            default -> false;
          };
      if (!silent) {
        done.add(option);
      }
    }
    return done;
  }
}
