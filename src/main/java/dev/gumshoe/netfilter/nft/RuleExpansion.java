package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression;
import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftRules.NftRule;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.parse.nft.build.Expressions;
import dev.gumshoe.parse.nft.build.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One rule of nft as rules of iptables. */
final class RuleExpansion {
  private static final Set<String> WITHOUT_EFFECT =
      Set.of("counter", "log", "set", "meter", "last", "flow");
  private static final Set<String> PASSING = Set.of("mangle", "notrack");

  /** A way through the matches of the rule. */
  private record Variant(Words words, List<Match> unknown) {
    Variant copy() {
      return new Variant(words.copy(), new ArrayList<>(unknown));
    }

    void doubt(String statement) {
      unknown.add(new Match("nft", List.of(new Option("--statement", false, List.of(statement)))));
    }
  }

  private final Expansion table;
  private final String chain;
  private final NftRule rule;
  private List<Variant> variants;

  RuleExpansion(Expansion table, String chain, NftRule rule) {
    this.table = table;
    this.chain = chain;
    this.rule = rule;
    this.variants = List.of(new Variant(new Words(table.family(), false), new ArrayList<>()));
  }

  void expand() {
    var actions = new ArrayList<NftStatement>();
    for (NftStatement statement : rule.statements()) {
      if (statement.kind().equals("match") && actions.isEmpty()) {
        variants = variants.stream().flatMap(one -> matched(one, statement)).toList();
      } else if (statement.kind().equals("limit") && actions.isEmpty()) {
        variants.forEach(one -> plain(one, statement));
      } else if (statement.kind().equals("match")) {
        variants.forEach(one -> one.doubt(statement.text())); // after something was done already
      } else if (!WITHOUT_EFFECT.contains(statement.kind())) {
        actions.add(statement);
      }
    }
    variants.forEach(one -> act(one, actions));
  }

  private Stream<Variant> matched(Variant variant, NftStatement match) {
    NftExpression right = match.right();
    boolean several = match.left().parts().size() > 1 || !right.set().isEmpty();
    boolean asOne = !several && variant.words().copy().add(match);
    Optional<List<NftElement>> members = members(right);
    if (asOne || !match.operator().equals("==") || members.isEmpty()) {
      plain(variant, match);
      return Stream.of(variant);
    }
    return members.get().stream().map(member -> with(variant, match.left(), member));
  }

  private static void plain(Variant variant, NftStatement statement) {
    if (!variant.words().add(statement)) {
      variant.doubt(statement.text());
    }
  }

  private Optional<List<NftElement>> members(NftExpression set) {
    return set.set().isEmpty() ? Optional.of(set.elements()) : table.members(set.set());
  }

  /** A copy that also asks for one member of a set, part by part. */
  private static Variant with(Variant variant, NftExpression left, NftElement member) {
    Variant copy = variant.copy();
    for (int i = 0; i < member.key().size(); i++) {
      NftOperand value = member.key().get(i);
      boolean any = value.kind().equals("any") || i >= left.parts().size();
      if (!any) {
        plain(copy, match(left.parts().get(i), value, copy.words().protocol()));
      }
    }
    return copy;
  }

  /** A port of the transport header is one of the protocol that was asked for. */
  private static NftStatement match(NftOperand left, NftOperand value, String protocol) {
    boolean port = left.selector().startsWith("th ") && !protocol.isEmpty();
    NftOperand of =
        port
            ? new NftOperand(
                "selector", protocol + left.selector().substring(2), "", "", List.of(), left.text())
            : left;
    NftExpression right = Expressions.values(List.of(Expressions.element(List.of(value))));
    return Statements.match(Expressions.of(List.of(of)), "==", right);
  }

  private void act(Variant variant, List<NftStatement> actions) {
    if (actions.size() <= 1) {
      actions.forEach(action -> last(chain, variant, action));
      return;
    }
    // Matches are asked once, and then everything is done, whatever it changes.
    String inner = table.anotherChain();
    boolean goesOn = goesOn(actions.getLast());
    table.declare(inner, "", rule.line());
    variant.words().target(goesOn ? "-j" : "-g", table.alias(inner));
    emit(chain, variant, rule.text());
    for (NftStatement action : actions) {
      last(inner, new Variant(new Words(table.family(), false), new ArrayList<>()), action);
    }
  }

  private static boolean goesOn(NftStatement action) {
    return PASSING.contains(action.kind())
        || action.kind().equals("vmap")
        || action.verdict().equals("jump");
  }

  private void last(String in, Variant variant, NftStatement action) {
    if (action.kind().equals("vmap")) {
      mapped(in, variant, action.left(), action.right(), action);
    } else if (action.left().parts().isEmpty() || action.left().elements().isEmpty()) {
      done(in, variant.copy(), action, rule.text());
    } else {
      mapped(in, variant, action.left(), action.left(), action);
    }
  }

  private void done(String in, Variant variant, NftStatement action, String text) {
    boolean leads = !action.chain().isEmpty();
    NftStatement named =
        leads ? Statements.verdict(action.verdict(), table.alias(action.chain())) : action;
    if (!variant.words().add(named)) {
      variant.words().target("-j", "nft"); // no such target: nobody knows what it does
    }
    emit(in, variant, text);
  }

  /** A rule for each member of the map. */
  private void mapped(
      String in, Variant variant, NftExpression key, NftExpression map, NftStatement action) {
    Optional<List<NftElement>> members = members(map);
    if (members.isEmpty()) {
      variant.doubt(action.text());
      variant.words().target("-j", "nft");
      emit(in, variant, rule.text());
      return;
    }
    boolean lots = key.parts().getFirst().selector().startsWith("numgen");
    int left = members.get().size();
    for (NftElement member : members.get()) {
      Variant one = lots ? drawn(variant, left--) : with(variant, key, member);
      done(in, one, MapAction.of(action, member), rule.text() + " [" + member.text() + "]");
    }
  }

  /** One of so many that are left. */
  private static Variant drawn(Variant variant, int left) {
    Variant copy = variant.copy();
    if (left > 1) {
      String odds = String.format(Locale.ROOT, "%.11f", 1.0 / left);
      copy.words().match("statistic", "--mode random", "--probability", odds);
    }
    return copy;
  }

  private void emit(String in, Variant variant, String text) {
    table.add(
        new WrittenRule(
            "-A " + table.alias(in) + variant.words().text(),
            new NftRule(
                rule.handle(),
                List.of(),
                "",
                List.of(),
                rule.packets(),
                rule.bytes(),
                text,
                rule.line()),
            variant.unknown(),
            variant.unknown().stream().map(Match::name).toList(),
            true));
  }
}
