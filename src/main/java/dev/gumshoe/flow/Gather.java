package dev.gumshoe.flow;

import java.util.List;
import java.util.stream.Stream;

/** What is gathered under one name. */
public sealed interface Gather {
  /** The name that conditions read it by. */
  String name();

  /** The kind of evidence that it gives. */
  String kind();

  /** The roles that are asked, each once, in the order of the file. */
  List<String> roles();

  /**
   * A role is asked by a command.
   *
   * @param name the name that conditions read it by
   * @param on the role that is asked
   * @param kind the kind of evidence that all its probes give
   * @param probes tried in order until one of them answers
   */
  record ByProbes(String name, String on, String kind, List<Probe> probes) implements Gather {
    public ByProbes {
      probes = List.copyOf(probes);
      if (probes.isEmpty()) {
        throw new IllegalArgumentException("nothing is run for " + name);
      }
    }

    @Override
    public List<String> roles() {
      return List.of(on);
    }
  }

  /**
   * Packets are captured at several points at once.
   *
   * @param name the name that conditions read it by
   * @param kind the kind of evidence that is made of the packet captures
   * @param plan where, which packets, and for how long
   */
  record ByPackets(String name, String kind, PacketPlan plan) implements Gather {
    @Override
    public List<String> roles() {
      return Stream.concat(
              plan.points().stream().map(point -> point.place().role()),
              plan.trigger().stream().map(PacketPlan.Trigger::on))
          .distinct()
          .toList();
    }
  }
}
