package dev.gumshoe.ui.rules;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import java.util.Optional;

/**
 * A rule set that a step gathered, as it came.
 *
 * @param name what the operator knows it by: its name in the flow and where it was read
 */
public record RuleSetSource(String name, Capture capture) {
  /** Reads it; takes a tenth of a second for a very large one. Empty when it is none. */
  Optional<RuleSet> read() {
    return new IptablesSaveParser().parse(capture) instanceof Reading.Read(RuleSet rules, var _)
        ? Optional.of(rules)
        : Optional.empty();
  }
}
