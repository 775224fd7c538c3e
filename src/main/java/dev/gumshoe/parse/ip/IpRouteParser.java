package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.Routes.Route;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ip route show}, as text and as JSON. */
public final class IpRouteParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public IpRouteParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    var problems = new Problems();
    return problems.with(
        new Routes(
            JsonObjects.in(capture.stdout())
                ? json(JsonObjects.read(capture.stdout(), problems), problems)
                : text(Lines.of(capture).stdout(), problems)));
  }

  private static List<Route> text(List<Line> lines, Problems problems) {
    var found = new ArrayList<Route>();
    for (Line line : lines) {
      if (line.blank()) {
        continue;
      }
      if (Character.isWhitespace(line.text().charAt(0))) {
        below(line, found, problems);
        continue;
      }
      RouteText.of(line.text())
          .ifPresentOrElse(
              route -> found.add(route(route, line.number())),
              () -> problems.unread(line, "a route"));
    }
    return found;
  }

  /** A line that goes on with the route above it: one of its next hops, or a remark. */
  private static void below(Line line, List<Route> found, Problems problems) {
    List<String> words = List.of(line.text().strip().split("\\s+"));
    if (found.isEmpty()) {
      problems.add(line, "this line goes on with a route, and there is none above it");
    } else if (words.getFirst().equals("nexthop") && found.getLast().device().isEmpty()) {
      found.set(found.size() - 1, through(found.getLast(), words.subList(1, words.size())));
    }
  }

  private static Route through(Route route, List<String> hop) {
    Map<String, String> attributes = Attributes.of(hop);
    var text = new RouteText("", "", attributes);
    return new Route(
        route.type(),
        route.destination(),
        text.address("via"),
        text.get("dev"),
        route.source(),
        route.protocol(),
        route.scope(),
        route.metric(),
        route.line());
  }

  private static Route route(RouteText route, int line) {
    return new Route(
        route.type(),
        route.destination(),
        route.address("via"),
        route.get("dev"),
        route.address("src"),
        route.get("proto"),
        route.get("scope"),
        Attributes.number(route.attributes(), "metric"),
        line);
  }

  private static List<Route> json(List<JsonObjects.Item> items, Problems problems) {
    var found = new ArrayList<Route>();
    for (JsonObjects.Item item : items) {
      var route = new JsonRoute(item);
      if (RouteText.isDestination(item.text("dst"))) {
        found.add(
            new Route(
                route.type(),
                item.text("dst"),
                route.via(),
                route.device(),
                route.source(),
                item.text("protocol"),
                item.text("scope"),
                item.whole("metric"),
                item.line()));
      } else if (!item.object().isEmpty()) {
        problems.add(item.line(), "a route has no dst");
      }
    }
    return found;
  }
}
