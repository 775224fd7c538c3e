package dev.gumshoe.flow.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Packet captures at several points at once, as written.
 *
 * @param at where it begins
 * @param points in the order in which a packet of the one who asks passes them
 * @param filter which packets; {@code ${…}} in it is an expression
 * @param trigger what is run while all points listen
 * @param time seconds
 * @param packets how many a point keeps
 * @param bytes how much a point keeps
 * @param snap bytes kept of each packet
 */
public record ParsedPackets(
    Located<String> at,
    List<Point> points,
    Located<String> filter,
    Optional<Trigger> trigger,
    Optional<Located<String>> time,
    Optional<Located<String>> packets,
    Optional<Located<String>> bytes,
    Optional<Located<String>> snap) {
  public ParsedPackets {
    points = List.copyOf(points);
  }

  /**
   * Where packets are captured.
   *
   * @param name its key
   * @param on a node's role
   * @param in a container's role: in its network namespace
   * @param vethOf a container's role: on its node, at the other end of its cable
   * @param device a name; {@code ${…}} in it is an expression
   * @param tunnel a kind of tunnel
   */
  public record Point(
      Located<String> name,
      Optional<Located<String>> on,
      Optional<Located<String>> in,
      Optional<Located<String>> vethOf,
      Optional<Located<String>> device,
      Optional<Located<String>> tunnel) {
    /** The places that are given; exactly one is right. */
    public List<Located<String>> places() {
      var places = new ArrayList<Located<String>>();
      on.ifPresent(places::add);
      in.ifPresent(places::add);
      vethOf.ifPresent(places::add);
      return places;
    }
  }

  /**
   * A command that makes packets.
   *
   * @param on the role that runs it
   * @param probe the command
   */
  public record Trigger(Located<String> on, ParsedProbe probe) {}

  List<Located<String>> roles() {
    var roles = new ArrayList<Located<String>>();
    points.forEach(point -> roles.addAll(point.places()));
    trigger.ifPresent(command -> roles.add(command.on()));
    return roles;
  }

  List<Located<String>> templates() {
    var templates = new ArrayList<Located<String>>();
    points.forEach(point -> point.device().ifPresent(templates::add));
    templates.add(filter);
    trigger.ifPresent(command -> templates.addAll(command.probe().run()));
    return templates;
  }
}
