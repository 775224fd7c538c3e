package dev.gumshoe.engine;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.PacketPlan;
import dev.gumshoe.remote.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that the engine wants performed to learn what is gathered under one name. */
public sealed interface Order {
  /** The step that it is for. */
  String step();

  /** The name that it is gathered under. */
  String gather();

  /** Which of the gather's ways to learn it, counted from 0. */
  int attempt();

  /** The kind of evidence that it gives. */
  String kind();

  /** The roles that are asked, each of them filled. */
  List<String> roles();

  /**
   * A probe.
   *
   * @param step the step that it is for
   * @param gather the name that it is gathered under
   * @param attempt which of the gather's probes, counted from 0
   * @param role the role that is asked
   * @param kind the kind of evidence that is read
   * @param command what is run
   */
  record OfProbe(String step, String gather, int attempt, String role, String kind, Command command)
      implements Order {
    @Override
    public List<String> roles() {
      return List.of(role);
    }
  }

  /**
   * Packet captures at several points at once; at least one of them can be listened at.
   *
   * @param step the step that it is for
   * @param gather the name that it is gathered under
   * @param attempt 0: there is one way only
   * @param kind the kind of evidence that is made of them
   * @param points in the order of the flow
   * @param filter for every point, in the language of pcap-filter(7)
   * @param trigger what is run while all points listen
   * @param limits each point by itself stops at the first that is reached
   */
  record OfPackets(
      String step,
      String gather,
      int attempt,
      String kind,
      List<At> points,
      String filter,
      Optional<Trigger> trigger,
      PacketPlan.Limits limits)
      implements Order {
    public OfPackets {
      points = List.copyOf(points);
    }

    @Override
    public List<String> roles() {
      Stream<String> listening =
          points.stream()
              .flatMap(at -> at instanceof Listen listen ? Stream.of(listen) : Stream.of())
              .map(listen -> listen.place().role());
      return Stream.concat(listening, trigger.stream().map(Trigger::role)).distinct().toList();
    }
  }

  /** A point of packet captures. */
  sealed interface At {
    /** What the flow calls it. */
    String name();

    /** Where it is. */
    PacketPlan.Place place();
  }

  /**
   * A point to listen at.
   *
   * @param name what the flow calls it
   * @param place where it is; its role is filled
   * @param device its name; empty for the node's only tunnel
   */
  record Listen(String name, PacketPlan.Place place, Optional<String> device) implements At {}

  /**
   * A point that cannot be listened at; the others still can.
   *
   * @param name what the flow calls it
   * @param place where it would be
   * @param why the kind of failure
   * @param detail one sentence
   */
  record Deaf(String name, PacketPlan.Place place, Why why, String detail) implements At {}

  /**
   * A command that makes packets.
   *
   * @param role who runs it
   * @param command what is run
   */
  record Trigger(String role, Command command) {}
}
