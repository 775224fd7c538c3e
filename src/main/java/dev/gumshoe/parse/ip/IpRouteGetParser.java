package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.RouteDecision;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ip route get ADDRESS}, as text and as JSON. */
public final class IpRouteGetParser implements Parser {
  private static final String KERNEL_SAYS = "RTNETLINK answers: ";

  /**
   * How the kernel refuses: no route at all, or a route of a type that drops. It is an answer, and
   * not a lack of rights (fib_props in net/ipv4/fib_semantics.c).
   */
  private static final Map<String, String> REFUSALS =
      Map.of(
          "Network is unreachable", "",
          "No route to host", "unreachable",
          "Permission denied", "prohibit",
          "Invalid argument", "blackhole");

  /** The parser; it keeps nothing between captures. */
  public IpRouteGetParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    Optional<RouteDecision> kernel =
        lines
            .firstWith(KERNEL_SAYS)
            .filter(line -> line.text().startsWith(KERNEL_SAYS))
            .flatMap(line -> refusal(line, capture.argv()));
    if (kernel.isPresent()) {
      return new Problems().with(kernel.get());
    }
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    return JsonObjects.in(capture.stdout()) ? json(capture) : text(lines.stdout());
  }

  private static Optional<RouteDecision> refusal(Line line, List<String> argv) {
    String said = line.text().substring(KERNEL_SAYS.length()).strip();
    String type = REFUSALS.get(said);
    boolean onlyAddress = argv.size() >= 2 && argv.get(argv.size() - 2).equals("get");
    if (type == null || type.equals("blackhole") && !onlyAddress) {
      return Optional.empty(); // "Invalid argument" can mean further arguments of the command too
    }
    String destination = onlyAddress ? IpText.canonical(argv.getLast()).orElse("") : "";
    return Optional.of(
        new RouteDecision(false, destination, type, "", "", "", said, line.number()));
  }

  private static Reading text(List<Line> lines) {
    for (Line line : lines) {
      Optional<RouteText> route =
          line.blank() || Character.isWhitespace(line.text().charAt(0))
              ? Optional.empty()
              : RouteText.of(line.text()).filter(IpRouteGetParser::whole);
      if (route.isPresent()) {
        return new Problems().with(decision(route.get(), line));
      }
    }
    return noRoute();
  }

  /** A route that sends always names the interface; without it the line is cut. */
  private static boolean whole(RouteText route) {
    return !RouteText.sends(route.type()) || !route.get("dev").isEmpty();
  }

  private static RouteDecision decision(RouteText route, Line line) {
    boolean failing = !route.get("error").isEmpty();
    return new RouteDecision(
        RouteText.sends(route.type()) && !failing,
        IpText.canonical(route.destination()).orElse(route.destination()),
        route.type(),
        route.address("via"),
        route.get("dev"),
        route.address("src"),
        line.text().strip(),
        line.number());
  }

  private static Reading json(Capture capture) {
    var problems = new Problems();
    for (JsonObjects.Item item : JsonObjects.read(capture.stdout(), problems)) {
      if (item.text("dst").isEmpty()) {
        continue;
      }
      var route = new JsonRoute(item);
      boolean failing = item.object().has("error");
      return problems.with(
          new RouteDecision(
              RouteText.sends(route.type()) && !failing,
              IpText.canonical(item.text("dst")).orElse(item.text("dst")),
              route.type(),
              route.via(),
              route.device(),
              route.source(),
              item.object().toString(),
              item.line()));
    }
    return noRoute();
  }

  private static Reading noRoute() {
    return new Reading.NotRead(Why.UNPARSABLE, "The output holds no route.");
  }
}
