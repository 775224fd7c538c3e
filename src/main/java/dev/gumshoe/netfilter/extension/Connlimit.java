package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.List;

/** What {@code connlimit} prints: the mask and the side always, "up to" in place of "not above". */
final class Connlimit {
  private Connlimit() {}

  static List<Option> finish(List<Option> given, Family family) {
    var done = new ArrayList<Option>();
    for (Option option : given) {
      if (option.name().equals("--connlimit-upto") || option.name().equals("--connlimit-above")) {
        boolean above = option.name().equals("--connlimit-above") != option.negated();
        done.add(
            new Option(above ? "--connlimit-above" : "--connlimit-upto", false, option.values()));
      }
    }
    done.add(
        given.stream()
            .filter(option -> option.name().equals("--connlimit-mask"))
            .findFirst()
            .orElse(new Option("--connlimit-mask", false, List.of("" + family.bits()))));
    boolean daddr = given.stream().anyMatch(option -> option.name().equals("--connlimit-daddr"));
    done.add(new Option(daddr ? "--connlimit-daddr" : "--connlimit-saddr", false, List.of()));
    return done;
  }
}
