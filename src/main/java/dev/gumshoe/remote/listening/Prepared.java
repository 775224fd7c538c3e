package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has to be known of a point before tcpdump is started there. */
sealed interface Prepared {
  /** The node's clock, if it told. */
  Optional<ClockOffset> clock();

  /** tcpdump can be started. */
  record Ready(Found.Device device, Tcpdump tcpdump, Optional<ClockOffset> clock)
      implements Prepared {}

  /** It cannot. */
  record Not(Problem problem, Optional<ClockOffset> clock) implements Prepared {}

  /**
   * Asks a node for all of its points. Comes before any capture is started, since the operator may
   * be asked for a password meanwhile, and takes what time that takes.
   */
  static Map<Point, Prepared> of(Target node, List<Point> points) throws InterruptedException {
    Map<Point, Prepared> all = new LinkedHashMap<>();
    Tcpdump.Asked asked = Tcpdump.on(node);
    Optional<ClockOffset> clock = Clock.of(node);
    DeviceSearch search = new DeviceSearch(node);
    for (Point point : points) {
      all.put(
          point,
          switch (asked) {
            case Tcpdump.Asked.HasNot(Problem problem) -> new Not(problem, clock);
            case Tcpdump.Asked.Has(Tcpdump tcpdump) ->
                switch (search.find(point.where())) {
                  case Found.Device device -> new Ready(device, tcpdump, clock);
                  case Found.Nowhere(Problem problem) -> new Not(problem, clock);
                };
          });
    }
    return all;
  }
}
