package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.util.stream.Stream;

/** Rule sets from the text of saves. */
final class Texts {
  private Texts() {}

  static RuleSet read(String save) {
    var reading = new IptablesSaveParser().parse(Capture.ofText("a save", save));
    return (RuleSet) ((Reading.Read) reading).evidence();
  }

  static Comparison compare(String left, String right) {
    return RuleSetComparer.ofWholeRules().compare(read(left), read(right), new Sides("A", "B"));
  }

  /** All rules of chains that differ. */
  static Stream<RuleComparison> rules(Comparison found) {
    return found.tables().stream()
        .flatMap(table -> table.chains().stream())
        .flatMap(chain -> chain.rules().stream());
  }
}
