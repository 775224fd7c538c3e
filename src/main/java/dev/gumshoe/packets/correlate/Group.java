package dev.gumshoe.packets.correlate;

import java.util.ArrayList;
import java.util.List;

/** Flows that are one connection, at one point or at many. */
final class Group {
  private final List<Flow> flows = new ArrayList<>();

  Group(Flow first) {
    flows.add(first);
  }

  List<Flow> flows() {
    return flows;
  }

  boolean isAt(int point) {
    return flows.stream().anyMatch(flow -> flow.point == point);
  }

  /** Whether none has a point that the other has. */
  boolean apart(Group that) {
    return flows.stream().noneMatch(flow -> that.isAt(flow.point));
  }

  /** Takes in another; a flow of it and one of this are linked. */
  void join(Group that, Link link) {
    if (link.sameWay() != (link.one().turned == link.other().turned)) {
      that.flows.forEach(flow -> flow.turned = !flow.turned);
    }
    flows.addAll(that.flows);
  }

  /** At a point, in the order of the file. */
  List<Flow> at(int point) {
    return flows.stream().filter(flow -> flow.point == point).toList();
  }
}
