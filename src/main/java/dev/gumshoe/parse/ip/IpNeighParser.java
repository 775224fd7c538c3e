package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.Neighbours;
import dev.gumshoe.evidence.Neighbours.Neighbour;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ip neigh show}, as text and as JSON (print_neigh in iproute2's ip/ipneigh.c). */
public final class IpNeighParser implements Parser {
  private static final Set<String> STATES =
      Set.of(
          "INCOMPLETE",
          "REACHABLE",
          "STALE",
          "DELAY",
          "PROBE",
          "FAILED",
          "NOARP",
          "PERMANENT",
          "NONE");

  /** The parser; it keeps nothing between captures. */
  public IpNeighParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, IpNeighParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<Neighbour>();
    Entries.read(
        capture,
        problems,
        (line, all) -> text(line, found, all),
        (item, all) -> json(item, found, all));
    return problems.with(new Neighbours(found));
  }

  private static void text(Line line, List<Neighbour> found, Problems problems) {
    Words words = Words.of(line.text());
    Optional<String> state = words.all().stream().filter(STATES::contains).findFirst();
    Optional<String> address = IpText.canonical(words.first());
    if (address.isEmpty() || state.isEmpty() && !words.has("proxy")) {
      problems.unread(line, "a neighbour with its state");
      return;
    }
    found.add(
        new Neighbour(
            address.get(),
            words.after("dev"),
            words.after("lladdr"),
            state.orElse(""),
            line.number()));
  }

  private static void json(JsonObjects.Item item, List<Neighbour> found, Problems problems) {
    String state = item.object().path("state").path(0).asString("");
    Optional<String> address = IpText.canonical(item.text("dst"));
    if (address.isEmpty() || state.isEmpty() && !item.object().has("proxy")) {
      problems.add(item.line(), "a neighbour has no address or no state");
      return;
    }
    found.add(
        new Neighbour(address.get(), item.text("dev"), item.text("lladdr"), state, item.line()));
  }
}
