package dev.gumshoe.kernel.restore;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.print.LoadedOrder;
import dev.gumshoe.netfilter.print.RuleSetPrinter;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What Gumshoe makes of a file of rules. */
record Ours(RuleSet ruleSet, List<String> problems) {
  static Ours read(String tool, String text) {
    var capture =
        new Capture(
            "test",
            List.of(tool + "-save"),
            Instant.EPOCH,
            Duration.ZERO,
            new Ending.Exited(0),
            Output.whole(text),
            Output.EMPTY);
    var read = (Reading.Read) new IptablesSaveParser().parse(capture);
    return new Ours(
        (RuleSet) read.evidence(),
        read.problems().stream().map(each -> each.line() + ": " + each.message()).toList());
  }

  boolean taken() {
    return problems.isEmpty();
  }

  List<String> unknown() {
    return ruleSet.tables().stream()
        .flatMap(table -> table.rules().stream())
        .flatMap(rule -> rule.unknown().stream())
        .toList();
  }

  /** The rules as they would be listed once they are loaded. */
  List<String> rules() {
    return RuleSetPrinter.print(LoadedOrder.of(ruleSet))
        .lines()
        .filter(line -> line.startsWith("-A "))
        .toList();
  }
}
