package dev.gumshoe.flow.load;

import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedGather;
import dev.gumshoe.flow.parsed.ParsedPackets;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a flow file says about packet captures at several points. */
final class PacketsReader {
  private static final String RULE = "wrong-shape";

  private final YamlShapes shapes;

  PacketsReader(YamlShapes shapes) {
    this.shapes = shapes;
  }

  ParsedGather gather(Located<String> name, YamlMap gather) {
    gather.allow("packet captures", FlowKeys.PACKET_GATHER);
    YamlMap packets = gather.map("packets");
    return new ParsedGather.ByPackets(name, gather.needText("read"), packets(packets));
  }

  private ParsedPackets packets(YamlMap map) {
    map.allow("'packets'", FlowKeys.PACKETS);
    YamlMap points = map.map("points");
    if (!map.has("points") || (points.there() && points.entries().isEmpty())) {
      map.missing("points");
    }
    return new ParsedPackets(
        new Located<>("packets", map.at()),
        points.entries().entrySet().stream().map(this::point).toList(),
        map.needText("filter"),
        map.node("trigger").map(shapes::map).map(PacketsReader::trigger),
        map.text("for"),
        map.text("packets"),
        map.text("bytes"),
        map.text("snap"));
  }

  private ParsedPackets.Point point(Map.Entry<Located<String>, Node> entry) {
    YamlMap map = shapes.map(entry.getValue()).allow("a point", FlowKeys.POINT);
    var point =
        new ParsedPackets.Point(
            entry.getKey(),
            map.text("on"),
            map.text("in"),
            map.text("veth-of"),
            map.text("device"),
            map.text("tunnel"));
    exactlyOne(map, List.of("on", "in", "veth-of"));
    exactlyOne(map, List.of("device", "tunnel"));
    if (map.has("tunnel") && !map.has("on") && !point.places().isEmpty()) {
      shapes
          .problems()
          .error(map.at(), RULE, "a tunnel is looked for on a node; write 'on', or a 'device'");
    }
    return point;
  }

  private void exactlyOne(YamlMap map, List<String> keys) {
    long given = keys.stream().filter(map::has).count();
    if (map.there() && given != 1) {
      shapes
          .problems()
          .error(map.at(), RULE, "a point has one of these: " + String.join(", ", keys));
    }
  }

  private static ParsedPackets.Trigger trigger(YamlMap map) {
    map.allow("a trigger", FlowKeys.TRIGGER);
    Located<String> nothing = new Located<>("", map.at());
    return new ParsedPackets.Trigger(map.needText("on"), StepReader.probe(map, nothing));
  }
}
