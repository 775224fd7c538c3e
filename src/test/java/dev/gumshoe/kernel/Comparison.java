package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Transport;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.Fate;
import dev.gumshoe.netfilter.walk.Path;
import dev.gumshoe.netfilter.walk.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one path of ours against what the kernel did. */
final class Comparison {
  private final Bench bench;
  private final Shot shot;
  private final Observed observed;

  Comparison(Bench bench, Shot shot, Observed observed) {
    this.bench = bench;
    this.shot = shot;
    this.observed = observed;
  }

  /** Where the path is not the kernel's; empty when it is. */
  List<String> differences(Path path) {
    var all = new ArrayList<String>();
    counters(path).ifPresent(all::add);
    fate(path).ifPresent(all::add);
    return all;
  }

  private Optional<String> counters(Path path) {
    var ours = new HashMap<String, Long>();
    Set<String> either = new HashSet<>();
    for (Step step : path.steps()) {
      if (step instanceof Step.Met met) {
        String rule = met.place().rules() + ":" + met.line();
        switch (met.matched()) {
          case YES, TAKEN -> ours.merge(rule, 1L, Long::sum);
          case EITHER -> either.add(rule);
          case PASSED -> {}
        }
      }
    }
    Map<String, Long> theirs = new HashMap<>(observed.met());
    theirs.keySet().removeAll(either);
    ours.keySet().removeAll(either);
    return ours.equals(theirs)
        ? Optional.empty()
        : Optional.of("rules met: the kernel's are " + theirs + ", ours are " + ours);
  }

  private Optional<String> fate(Path path) {
    return switch (path.fate()) {
      case Fate.Delivered _ -> ended("in", "", path.packet());
      case Fate.Forwarded(Value<String> out) -> ended("out", known(out), path.packet());
      case Fate.Sent(Value<String> out) -> ended("out", known(out), path.packet());
      case Fate.Dropped _ -> nowhere("dropped");
      case Fate.Unroutable _ -> nowhere("unroutable");
      case Fate.Rejected(String with) -> nowhere("rejected").or(() -> answered(with));
      case Fate.Undetermined(String why) -> Optional.of("undetermined: " + why);
      case Fate.Proxied _ -> ended("in", "", path.packet());
      case Fate.Queued _, Fate.Balanced _ ->
          Optional.of("a fate that this node has not: " + path.fate());
    };
  }

  private static String known(Value<String> out) {
    return out instanceof Value.Is<String>(String name) ? name : "";
  }

  private Optional<String> nowhere(String word) {
    boolean lastOnLoopback = observed.seen("out").stream().anyMatch(this::loops);
    return observed.seen("in").isPresent() || observed.seen("out").isPresent() && !lastOnLoopback
        ? Optional.of("we say " + word + ", and it was seen at its end")
        : Optional.empty();
  }

  private boolean loops(Sighting out) {
    return bench.interfaceName(out.out()).equals("lo");
  }

  private Optional<String> answered(String with) {
    Optional<Sighting> answer = observed.seen("answer");
    if (answer.isEmpty()) {
      return Rejections.silent(shot)
          ? Optional.empty()
          : Optional.of("we say rejected with " + with + ", and nothing was answered");
    }
    return Rejections.is(with, answer.get().packet())
        ? Optional.empty()
        : Optional.of("we say rejected with " + with + ", and the answer is " + answer.get());
  }

  private Optional<String> ended(String place, String device, Packet ours) {
    Optional<Sighting> seen = observed.seen(place);
    if (seen.isEmpty()) {
      return Optional.of("we say that it ends '" + place + "', where it was not seen");
    }
    String really = bench.interfaceName(seen.get().out());
    if (!device.isEmpty() && !device.equals(really)) {
      return Optional.of("we say that it leaves by " + device + ", and it left by " + really);
    }
    return marked(seen.get(), ours).or(() -> addressed(seen.get().packet(), ours));
  }

  private static Optional<String> marked(Sighting seen, Packet ours) {
    return (seen.mark() & ours.mark().known()) == ours.mark().value()
        ? Optional.empty()
        : Optional.of("the mark is 0x%x, and we say %s".formatted(seen.mark(), ours.mark()));
  }

  private Optional<String> addressed(Datagram seen, Packet ours) {
    boolean same =
        agrees(ours.source(), IpAddress.of(seen.source()).orElseThrow())
            && agrees(ours.destination(), IpAddress.of(seen.destination()).orElseThrow());
    if (ours.transport() instanceof Transport.Ports(var source, var destination, var _)) {
      same &= agrees(source, seen.first()) && agrees(destination, seen.second());
    }
    return same ? Optional.empty() : Optional.of("it ended as " + seen + ", and we say " + ours);
  }

  private static <T> boolean agrees(Value<T> ours, T theirs) {
    return ours instanceof Value.Unknown<T> || ours.isKnownAs(theirs);
  }
}
