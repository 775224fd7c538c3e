package dev.gumshoe.packets.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the flows that are one connection: the best links first, and a flow joins once. */
final class Linker {
  private static final int CONSIDERED = 12;
  private static final int NEAREST = 48;
  private static final Comparator<Link> BEST_FIRST =
      Comparator.comparingInt(Link::score).reversed().thenComparingLong(Link::between);

  private final List<Flow> flows;
  private final Map<Flow, Group> groups = new HashMap<>();

  private Linker(List<Flow> flows) {
    this.flows = flows;
    flows.forEach(flow -> groups.put(flow, new Group(flow)));
  }

  /** The connections, in the order of points and of files. */
  static Collection<Group> link(List<PointReading> points) {
    var linker = new Linker(points.stream().flatMap(reading -> reading.flows.stream()).toList());
    List<Link> links = linker.links();
    links.sort(BEST_FIRST);
    links.stream().filter(link -> link.one().point == link.other().point).forEach(linker::join);
    links.stream()
        .filter(link -> linker.group(link.one()).apart(linker.group(link.other())))
        .forEach(linker::join);
    var all = new LinkedHashSet<Group>();
    linker.flows.forEach(flow -> all.add(linker.group(flow)));
    return all;
  }

  private Group group(Flow flow) {
    return Objects.requireNonNull(groups.get(flow));
  }

  private void join(Link link) {
    Group one = group(link.one());
    Group other = group(link.other());
    if (one != other) {
      one.join(other, link);
      other.flows().forEach(flow -> groups.put(flow, one));
    }
  }

  private List<Link> links() {
    var links = new ArrayList<Link>();
    byNumber(links);
    byContent(links);
    byAddresses(links);
    return links;
  }

  private void byNumber(List<Link> links) {
    var same = new LinkedHashMap<Integer, List<Flow>>();
    for (Flow flow : flows) {
      if (flow.isnKnown()) {
        same.computeIfAbsent(flow.isn(), _ -> new ArrayList<>()).add(flow);
      }
    }
    for (List<Flow> alike : same.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (int j = i + 1; j < Math.min(alike.size(), i + NEAREST); j++) {
          Link.byNumber(alike.get(i), alike.get(j)).ifPresent(links::add);
        }
      }
    }
  }

  /** TCP whose beginning a point did not see, and of which other packets are kept elsewhere. */
  private void byAddresses(List<Link> links) {
    var begun = new HashMap<Ends, List<Flow>>();
    for (Flow flow : flows) {
      if (flow.ends.protocol() == Ends.TCP && !flow.isnKnown()) {
        begun.computeIfAbsent(flow.ends, _ -> new ArrayList<>()).add(flow);
      }
    }
    for (Flow flow : flows) {
      for (Ends ends : List.of(flow.ends, flow.ends.reversed())) {
        begun.getOrDefault(ends, List.of()).stream()
            .filter(other -> other.point != flow.point)
            .limit(NEAREST)
            .forEach(other -> links.add(Link.byAddresses(other, flow)));
      }
    }
  }

  /** A packet of a flow, to be looked up by its content. */
  private record Entry(Flow flow, Flow.Kept kept) {}

  private void byContent(List<Link> links) {
    var same = new HashMap<Long, List<Entry>>();
    for (Flow flow : flows) {
      if (!flow.isnKnown()) {
        for (Flow.Kept kept : flow.beginning().stream().limit(CONSIDERED).toList()) {
          List<Entry> alike = same.computeIfAbsent(kept.seen().key(), _ -> new ArrayList<>());
          links(alike, new Entry(flow, kept), links);
          alike.add(new Entry(flow, kept));
        }
      }
    }
    for (Flow flow : flows) {
      if (flow.isnKnown() && !same.isEmpty()) {
        for (Flow.Kept kept : flow.beginning()) {
          links(same.getOrDefault(kept.seen().key(), List.of()), new Entry(flow, kept), links);
        }
      }
    }
  }

  private static void links(List<Entry> alike, Entry one, List<Link> links) {
    for (Entry other : alike.subList(Math.max(0, alike.size() - NEAREST), alike.size())) {
      if (other.flow() != one.flow()) {
        Link.byContent(other.flow(), other.kept(), one.flow(), one.kept()).ifPresent(links::add);
      }
    }
  }
}
