package dev.gumshoe.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.FactReader;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Note;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Two rule sets of a step, compared by meaning.
 *
 * @param left what was read first, by its name and where it was read
 * @param right the other
 * @param differences how many there are in meaning
 * @param notes what they mean, the deciding one first
 * @param comparison rule by rule; not in JSON, where both outputs are
 */
public record RuleDifference(
    String left,
    String right,
    long differences,
    List<String> notes,
    @JsonIgnore Comparison comparison) {
  public RuleDifference {
    notes = List.copyOf(notes);
  }

  /** A rule set as it was read. */
  record Read(String name, RuleSet rules) {
    /** Of a probe that came back; empty where it read no rules. */
    static Optional<Read> of(Event.ProbeEnded probe) {
      return probe.answer() instanceof Answer.Known(String kind, var facts)
              && kind.equals("iptables-save")
          ? Optional.of(
              new Read(
                  probe.gather() + " (" + probe.capture().target() + ")",
                  FactReader.read(RuleSet.class, facts)))
          : Optional.empty();
    }
  }

  /** Every two of one family, in the order in which they were read. */
  static List<RuleDifference> between(Collection<Read> all) {
    var sources = new ArrayList<>(all);
    var found = new ArrayList<RuleDifference>();
    for (int one = 0; one < sources.size(); one++) {
      for (Read other : sources.subList(one + 1, sources.size())) {
        Read first = sources.get(one);
        if (first.rules().family().equals(other.rules().family())) {
          found.add(between(first, other));
        }
      }
    }
    return found;
  }

  private static RuleDifference between(Read left, Read right) {
    Comparison comparison =
        RuleSetComparer.ofWholeRules()
            .compare(left.rules(), right.rules(), new Sides(left.name(), right.name()));
    return new RuleDifference(
        left.name(),
        right.name(),
        comparison.differences(),
        comparison.notes().stream().map(Note::sentence).toList(),
        comparison);
  }
}
