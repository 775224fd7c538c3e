package dev.gumshoe.netfilter.compare;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.Meanings.CommentUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One text for all ways to write what a rule does. Two texts that are equal do the same; the name
 * of a chain that a rule jumps to and the probability of a random match are left out.
 */
final class CanonicalText {
  /** Matches that keep count of what they were asked: what stands before them changes the count. */
  private static final Set<String> COUNTING =
      Set.of(
          "limit", "hashlimit", "recent", "quota", "nfacct", "statistic", "connbytes", "rateest");

  private final Rule rule;
  private final StringBuilder text = new StringBuilder(160);
  private final CommentUse comments;

  private CanonicalText(Rule rule, CommentUse comments) {
    this.rule = rule;
    this.comments = comments;
  }

  static String of(Rule rule, boolean jumps, CommentUse comments) {
    var made = new CanonicalText(rule, comments);
    made.header();
    made.matches();
    made.target(jumps);
    return made.text.toString();
  }

  private void header() {
    side("s", anywhere(rule.source()), rule.sourceNegated());
    side("d", anywhere(rule.destination()), rule.destinationNegated());
    side("p", rule.protocol(), rule.protocolNegated());
    side("i", rule.inInterface(), rule.inInterfaceNegated());
    side("o", rule.outInterface(), rule.outInterfaceNegated());
  }

  private void side(String name, String value, boolean negated) {
    if (!value.isEmpty()) {
      text.append(name).append(negated ? '!' : ' ').append(value).append('\n');
    }
  }

  private static String anywhere(String address) {
    return address.equals("0.0.0.0/0") || address.equals("::/0") ? "" : address;
  }

  /** Matches are all asked until one says no: only those that count must keep their place. */
  private void matches() {
    var commuting = new ArrayList<String>();
    var said = new ArrayList<String>();
    for (Match match : rule.matches()) {
      if (match.name().equals("comment")) {
        said.add(MatchText.of(match));
      } else if (COUNTING.contains(match.name()) && counts(match)) {
        flush(commuting);
        text.append(MatchText.of(match)).append('\n');
      } else if (tests(match)) {
        commuting.add(MatchText.of(match));
      }
    }
    flush(commuting);
    if (comments == CommentUse.COMPARED) {
      flush(said);
    }
  }

  /** {@code -p tcp -m tcp} alone tests no more than {@code -p tcp}. */
  private boolean tests(Match match) {
    return !match.options().isEmpty() || !match.name().equals(rule.protocol());
  }

  /** A random match draws anew for each packet, whatever was asked before. */
  private static boolean counts(Match match) {
    return !match.name().equals("statistic")
        || match.options().stream().noneMatch(option -> option.values().contains("random"));
  }

  private void flush(List<String> commuting) {
    commuting.sort(null);
    commuting.forEach(each -> text.append(each).append('\n'));
    commuting.clear();
  }

  private void target(boolean jumps) {
    text.append(rule.goesTo() ? "g " : "j ");
    if (rule.target().equals("NOTRACK")) {
      text.append("CT --notrack"); // xt_CT.c: NOTRACK is what is left of an older target
      return;
    }
    if (!jumps) {
      text.append(rule.target());
    }
    for (Option option : rule.targetOptions()) {
      text.append(' ');
      MatchText.option(text, option);
    }
  }
}
