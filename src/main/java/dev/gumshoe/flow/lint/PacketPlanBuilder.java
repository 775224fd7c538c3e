package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.PacketPlan;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedPackets;
import java.time.Duration;
import java.util.List;

/** Makes the packet captures of a checked flow. */
final class PacketPlanBuilder {
  private final Texts texts;
  private final ProbeBuilder probes;

  PacketPlanBuilder(Texts texts, ProbeBuilder probes) {
    this.texts = texts;
    this.probes = probes;
  }

  /** The plan; one that says nothing of a point stands in for one whose errors were noted. */
  PacketPlan plan(ParsedPackets packets) {
    var points = packets.points().stream().map(this::point).toList();
    Located<String> at = packets.at();
    return new PacketPlan(
        points.isEmpty() ? List.of(nothing(at)) : points,
        texts.template(packets.filter()),
        packets
            .trigger()
            .map(
                trigger ->
                    new PacketPlan.Trigger(trigger.on().value(), probes.probe(trigger.probe()))),
        new PacketPlan.Limits(
            Duration.ofSeconds(PacketLimit.TIME.of(packets.time())),
            (int) PacketLimit.PACKETS.of(packets.packets()),
            PacketLimit.BYTES.of(packets.bytes()),
            (int) PacketLimit.SNAP.of(packets.snap())));
  }

  private PacketPlan.Point nothing(Located<String> at) {
    return new PacketPlan.Point(
        "",
        new PacketPlan.Place.OnNode(""),
        new PacketPlan.Device.Named(texts.template(new Located<>("", at.at()))));
  }

  private PacketPlan.Point point(ParsedPackets.Point point) {
    return new PacketPlan.Point(point.name().value(), place(point), device(point));
  }

  private static PacketPlan.Place place(ParsedPackets.Point point) {
    if (point.in().isPresent()) {
      return new PacketPlan.Place.InContainer(point.in().get().value());
    }
    if (point.vethOf().isPresent()) {
      return new PacketPlan.Place.VethOf(point.vethOf().get().value());
    }
    return new PacketPlan.Place.OnNode(point.on().map(Located::value).orElse(""));
  }

  private PacketPlan.Device device(ParsedPackets.Point point) {
    if (point.tunnel().isPresent()) {
      return new PacketPlan.Device.Tunnel();
    }
    return new PacketPlan.Device.Named(
        texts.template(point.device().orElse(new Located<>("", point.name().at()))));
  }
}
