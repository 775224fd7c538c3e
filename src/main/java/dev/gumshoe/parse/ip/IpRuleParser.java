package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RoutingRules;
import dev.gumshoe.evidence.RoutingRules.RoutingRule;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ip rule show}, as text and as JSON (print_rule in iproute2's ip/iprule.c). */
public final class IpRuleParser implements Parser {
  private static final Pattern RULE = Pattern.compile("(\\d{1,10}):\\s+((?:not )?from \\S.*)");
  private static final List<String> ACTIONS =
      List.of("prohibit", "unreachable", "blackhole", "goto", "nop");

  /** The parser; it keeps nothing between captures. */
  public IpRuleParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, IpRuleParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<RoutingRule>();
    Entries.read(
        capture,
        problems,
        (line, all) -> text(line, found, all),
        (item, all) -> json(item, found, all));
    return problems.with(new RoutingRules(found));
  }

  private static void text(Line line, List<RoutingRule> found, Problems problems) {
    Matcher rule = RULE.matcher(line.text().strip());
    Words words = Words.of(rule.matches() ? rule.group(2) : "");
    Optional<String> action = ACTIONS.stream().filter(words::has).findFirst();
    String table = words.after("lookup");
    if (!rule.matches() || action.isEmpty() && table.isEmpty()) {
      problems.unread(line, "a rule of routing with what it does");
      return;
    }
    found.add(
        new RoutingRule(
            Numbers.whole(rule.group(1)).orElse(0),
            words.first().equals("not"),
            words.after("from"),
            words.has("to") ? words.after("to") : "all",
            words.after("fwmark"),
            words.after("iif"),
            words.after("oif"),
            action.orElse("lookup"),
            table,
            line.number()));
  }

  private static void json(Item item, List<RoutingRule> found, Problems problems) {
    String action = item.text("action");
    if (!item.object().has("priority") || action.isEmpty() && item.text("table").isEmpty()) {
      problems.add(item.line(), "a rule of routing has no priority, or nothing that it does");
      return;
    }
    String mask = item.text("fwmask");
    found.add(
        new RoutingRule(
            item.whole("priority"),
            item.object().has("not"),
            prefix(item, "src"),
            prefix(item, "dst"),
            item.text("fwmark") + (mask.isEmpty() ? "" : "/" + mask),
            item.text("iif"),
            item.text("oif"),
            action.isEmpty() || action.equals("to_tbl") ? "lookup" : action,
            item.text("table"),
            item.line()));
  }

  private static String prefix(Item item, String side) {
    String length = item.text(side + "len");
    String address = item.text(side).isEmpty() ? "all" : item.text(side);
    return length.isEmpty() ? address : address + "/" + length;
  }
}
