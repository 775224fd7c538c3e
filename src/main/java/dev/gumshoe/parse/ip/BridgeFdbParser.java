package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ForwardingEntries;
import dev.gumshoe.evidence.ForwardingEntries.ForwardingEntry;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** {@code bridge fdb show}, as text and as JSON (print_fdb in iproute2's bridge/fdb.c). */
public final class BridgeFdbParser implements Parser {
  private static final Pattern MAC =
      Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5,19}", Pattern.CASE_INSENSITIVE);
  private static final List<String> STATES = List.of("permanent", "static", "stale");

  /** The parser; it keeps nothing between captures. */
  public BridgeFdbParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, BridgeFdbParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ForwardingEntry>();
    Entries.read(
        capture,
        problems,
        (line, all) -> text(line, found, all),
        (item, all) -> json(item, found, all));
    return problems.with(new ForwardingEntries(found));
  }

  private static void text(Line line, List<ForwardingEntry> found, Problems problems) {
    Words words = Words.of(line.text());
    String destination = words.after("dst");
    if (!MAC.matcher(words.first()).matches()
        || words.all().size() < 2
        || words.has("dst") && IpText.canonical(destination).isEmpty()) {
      problems.unread(line, "an entry of the forwarding database");
      return;
    }
    found.add(
        new ForwardingEntry(
            words.first(),
            words.after("dev"),
            IpText.canonical(destination).orElse(""),
            words.after("master"),
            words.numberAfter("vlan"),
            STATES.stream().filter(words::has).findFirst().orElse(""),
            words.has("self"),
            line.number()));
  }

  private static void json(Item item, List<ForwardingEntry> found, Problems problems) {
    if (!MAC.matcher(item.text("mac")).matches()) {
      problems.add(item.line(), "an entry of the forwarding database has no mac");
      return;
    }
    boolean own =
        item.object().path("flags").valueStream().map(JsonNode::asString).anyMatch("self"::equals);
    found.add(
        new ForwardingEntry(
            item.text("mac"),
            item.text("ifname"),
            IpText.canonical(item.text("dst")).orElse(""),
            item.text("master"),
            item.whole("vlan"),
            item.text("state"),
            own,
            item.line()));
  }
}
