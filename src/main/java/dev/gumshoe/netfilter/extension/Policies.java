package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.ArrayList;
import java.util.List;

/** Options of {@code policy}: those of one element in a fixed order, elements parted by --next. */
final class Policies {
  private static final List<String> HEAD = List.of("--dir", "--pol", "--strict");
  private static final List<String> ELEMENT =
      List.of("--reqid", "--spi", "--proto", "--mode", "--tunnel-dst", "--tunnel-src");

  private Policies() {}

  static List<Option> finish(List<Option> given, Family family) {
    var done = new ArrayList<Option>();
    add(done, given, HEAD);
    var element = new ArrayList<Option>();
    for (Option option : given) {
      if (option.name().equals("--next")) {
        add(done, element, ELEMENT);
        done.add(option);
        element.clear();
      } else {
        element.add(option);
      }
    }
    add(done, element, ELEMENT);
    boolean strict = given.stream().anyMatch(option -> option.name().equals("--strict"));
    boolean ipsec = given.stream().anyMatch(option -> option.values().contains("ipsec"));
    if (!ipsec && done.size() > 2) {
      throw new RefusedException("policy takes other options with --pol ipsec only");
    }
    if (strict && done.size() == HEAD.size()) {
      throw new RefusedException("policy --strict needs an element to compare");
    }
    return done;
  }

  private static void add(List<Option> done, List<Option> from, List<String> names) {
    for (String name : names) {
      from.stream().filter(option -> option.name().equals(name)).findFirst().ifPresent(done::add);
    }
  }
}
