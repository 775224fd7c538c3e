package dev.gumshoe.flow.load;

import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFinding;
import dev.gumshoe.flow.parsed.ParsedRemedy;
import dev.gumshoe.flow.parsed.ParsedVerification;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the findings of a flow file. */
final class FindingReader {
  private final YamlShapes shapes;

  FindingReader(YamlShapes shapes) {
    this.shapes = shapes;
  }

  ParsedFinding finding(Map.Entry<Located<String>, Node> entry) {
    YamlMap map = shapes.map(entry.getValue()).allow("a finding", FlowKeys.FINDING);
    return new ParsedFinding(
        entry.getKey(),
        map.needText("kind"),
        map.needText("title"),
        map.needText("cause"),
        map.text("sure"),
        map.list("remedies").stream().map(shapes::map).map(FindingReader::remedy).toList(),
        map.texts("next"));
  }

  private static ParsedRemedy remedy(YamlMap map) {
    map.allow("a remedy", FlowKeys.REMEDY);
    return new ParsedRemedy(
        map.needText("title"),
        map.needText("term"),
        map.needText("precondition"),
        map.texts("commands"),
        map.needText("touches"),
        map.has("verify") ? Optional.of(verification(map.map("verify"))) : Optional.empty(),
        map.needText("roll-back"),
        map.needText("keep"));
  }

  private static ParsedVerification verification(YamlMap map) {
    map.allow("'verify'", FlowKeys.VERIFY);
    return new ParsedVerification(map.needText("step"), map.needText("expect"));
  }
}
