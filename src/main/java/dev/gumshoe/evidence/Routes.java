package dev.gumshoe.evidence;

import java.util.List;

/**
 * A routing table ({@code ip route show}).
 *
 * @param routes in the order printed
 */
public record Routes(List<Route> routes) implements Evidence {
  public Routes {
    routes = List.copyOf(routes);
  }

  /**
   * A route. A route over several next hops has the first of them in {@code via} and {@code
   * device}.
   *
   * @param type {@code unicast} where none is printed
   * @param destination {@code default} or a prefix, as printed
   * @param metric 0 where none is printed
   */
  public record Route(
      String type,
      String destination,
      String via,
      String device,
      String source,
      String protocol,
      String scope,
      long metric,
      int line) {}
}
