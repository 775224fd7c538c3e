package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.Note;
import dev.gumshoe.netfilter.compare.OptionChange;
import dev.gumshoe.netfilter.compare.Presence;
import dev.gumshoe.netfilter.compare.RuleComparison;
import dev.gumshoe.netfilter.compare.TableComparison;
import java.io.PrintWriter;
import java.util.List;

/** A comparison for people: what it means first, then what differs, the rest folded. */
final class ComparisonPrinter {
  private final PrintWriter out;
  private long folded;

  ComparisonPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Comparison found, RuleSetFile left, RuleSetFile right) {
    side("A", left);
    side("B", right);
    out.println();
    out.println(verdict(found));
    notes(found.notes());
    found.tables().stream().filter(table -> !table.equal()).forEach(this::table);
  }

  private void side(String letter, RuleSetFile file) {
    var rules = file.rules();
    String tool =
        rules.generator().isEmpty() ? "" : ", " + rules.generator() + " " + rules.version();
    String backend = rules.backend().isEmpty() ? "backend not known" : rules.backend();
    out.println(
        "%s  %s: %s in %s, %s%s"
            .formatted(
                letter,
                Plain.line(file.name()),
                count(file.count(), "rule"),
                count(rules.tables().size(), "table"),
                backend,
                Plain.line(tool)));
  }

  private static String verdict(Comparison found) {
    return found.equal()
        ? "Equal in meaning."
        : "Not equal: " + count(found.differences(), "difference") + " in meaning.";
  }

  private void notes(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.println();
    out.println("What it means");
    for (Note note : notes) {
      out.println("  - " + Plain.line(note.sentence()));
    }
  }

  private void table(TableComparison table) {
    out.println();
    out.println("table " + Plain.line(table.name()) + only(table.presence()));
    table.chains().stream().filter(chain -> !chain.equal()).forEach(this::chain);
    long same = table.chains().stream().filter(ChainComparison::equal).count();
    if (same > 0) {
      out.println("  (" + count(same, "chain") + " the same)");
    }
  }

  private void chain(ChainComparison chain) {
    String other = chain.name().equals(chain.otherName()) ? "" : ", in B " + chain.otherName();
    out.println("  chain " + Plain.line(chain.name() + other) + only(chain.presence()));
    if (chain.policyChanged()) {
      out.println("    policy " + chain.leftPolicy() + " in A, " + chain.rightPolicy() + " in B");
    }
    chain.rules().forEach(this::rule);
    unfold();
  }

  private void rule(RuleComparison rule) {
    switch (rule) {
      case RuleComparison.Same _ -> folded++;
      case RuleComparison.LeftOnly(Rule left) -> line("A", left, "only in A");
      case RuleComparison.RightOnly(Rule right) -> line("B", right, "only in B");
      case RuleComparison.Moved(Rule left, Rule right) ->
          line("A", left, "at another place in B, line " + right.line());
      case RuleComparison.Changed(Rule left, Rule right, List<OptionChange> changes) -> {
        line("A", left, "changed");
        line("B", right, "changed");
        changes.forEach(this::change);
      }
    }
  }

  private void line(String side, Rule rule, String what) {
    unfold();
    out.println(
        "    %s %5d  %s   [%s]".formatted(side, rule.line(), Plain.line(rule.text()), what));
  }

  private void change(OptionChange change) {
    out.println(
        "             %s: %s in A, %s in B"
            .formatted(change.option(), orNone(change.left()), orNone(change.right())));
  }

  private void unfold() {
    if (folded > 0) {
      out.println("            (" + count(folded, "rule") + " the same)");
      folded = 0;
    }
  }

  private static String only(Presence presence) {
    return switch (presence) {
      case BOTH -> "";
      case LEFT_ONLY -> " (only in A)";
      case RIGHT_ONLY -> " (only in B)";
    };
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "none" : Plain.line(value);
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
