package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.parsed.Located;
import java.util.List;
import java.util.Optional;

/** What a flow is called and which errors it knows; the rest of it is not looked at. */
public record FlowHead(String id, String title, List<String> errors) {
  public FlowHead {
    errors = List.copyOf(errors);
  }

  /** The head of a flow; empty, with problems noted, where it cannot be told. */
  public static Optional<FlowHead> read(Source source, Problems problems) {
    return new YamlGate(source, problems)
        .admit()
        .map(new YamlShapes(source, problems)::map)
        .map(FlowHead::of)
        .filter(_ -> !problems.anyError());
  }

  private static FlowHead of(YamlMap map) {
    return new FlowHead(
        map.needText("id").value(),
        map.needText("title").value(),
        map.texts("errors").stream().map(Located::value).toList());
  }
}
