package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.Path;
import dev.gumshoe.netfilter.walk.Walk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends packets through loaded rule sets, and through ours. For the namespace's thread. */
final class Play {
  private final Bench bench;
  private final Loaded loaded;

  Play(Bench bench, Loaded loaded) {
    this.bench = bench;
    this.loaded = loaded;
  }

  /** Sends packets of one connection in turn, up to one that can no more be of it. */
  List<Seen> all(List<Shot> shots) throws IOException, InterruptedException {
    var seen = new ArrayList<Seen>();
    bench.forget();
    for (Shot shot : shots) {
      if (!seen.isEmpty() && !seen.getLast().followable()) {
        break;
      }
      seen.add(one(shot, seen));
    }
    return seen;
  }

  /** Sends a packet after these of the same connection. */
  Seen one(Shot shot, List<Seen> before) throws IOException, InterruptedException {
    Observed observed = bench.send(loaded, shot);
    boolean first = before.isEmpty();
    boolean reply = before.size() == 1;
    String told = Told.of(shot, first ? "0x0" : before.getLast().connmark(), reply);
    Walk walk = loaded.walker().walk(Packet.read(told).packetOrThrow());
    var comparison = new Comparison(bench, shot, observed);
    var differences = new ArrayList<List<String>>();
    Optional<Path> agreed = Optional.empty();
    for (Path path : walk.paths()) {
      List<String> its = comparison.differences(path);
      differences.add(its);
      agreed = agreed.or(() -> its.isEmpty() ? Optional.of(path) : Optional.empty());
    }
    return new Seen(shot, told, observed, walk, agreed, differences);
  }
}
