package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedCitation;
import dev.gumshoe.flow.parsed.ParsedFlow;
import dev.gumshoe.flow.parsed.ParsedInput;
import dev.gumshoe.flow.parsed.ParsedRole;
import dev.gumshoe.flow.parsed.ParsedSigns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads a flow file. Every problem is noted, with its place; nothing is looked up or resolved. */
public final class FlowReader {
  private final Source source;
  private final YamlShapes shapes;
  private final Problems problems;

  private FlowReader(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.shapes = new YamlShapes(source, problems);
  }

  /** The flow as written, or empty where the text is no YAML mapping at all. */
  public static Optional<ParsedFlow> read(Source source, Problems problems) {
    var reader = new FlowReader(source, problems);
    return new YamlGate(source, problems).admit().map(reader.shapes::map).map(reader::flow);
  }

  private ParsedFlow flow(YamlMap map) {
    map.allow("a flow", FlowKeys.FLOW);
    var steps = new StepReader(shapes);
    var findings = new FindingReader(shapes);
    return new ParsedFlow(
        new Located<>(source.text(), source.at(1, 1)),
        map.needText("id"),
        map.needText("title"),
        signs(map),
        citations(map),
        roles(map),
        inputs(map),
        map.needText("start"),
        present(map, "steps")
            .map(m -> m.entries().entrySet().stream().map(steps::step).toList())
            .orElse(List.of()),
        present(map, "findings")
            .map(m -> m.entries().entrySet().stream().map(findings::finding).toList())
            .orElse(List.of()));
  }

  private static ParsedSigns signs(YamlMap map) {
    YamlMap languages = map.map("symptoms-in");
    var translated = new LinkedHashMap<Located<String>, List<Located<String>>>();
    languages
        .entries()
        .keySet()
        .forEach(language -> translated.put(language, languages.texts(language.value())));
    return new ParsedSigns(map.texts("symptoms"), translated, map.texts("errors"));
  }

  private static Optional<YamlMap> present(YamlMap map, String key) {
    if (!map.has(key)) {
      map.missing(key);
      return Optional.empty();
    }
    return Optional.of(map.map(key));
  }

  private List<ParsedCitation> citations(YamlMap map) {
    var found = new ArrayList<ParsedCitation>();
    for (var node : map.list("sources")) {
      YamlMap citation = shapes.map(node).allow("a source", FlowKeys.CITATION);
      found.add(new ParsedCitation(citation.needText("document"), citation.needText("note")));
    }
    if (found.isEmpty() && map.there()) {
      problems.error(map.at(), "no-source", "a flow names the write-up that it comes from");
    }
    return found;
  }

  private List<ParsedRole> roles(YamlMap map) {
    var found = new ArrayList<ParsedRole>();
    map.map("roles")
        .entries()
        .forEach(
            (name, node) -> {
              YamlMap role = shapes.map(node).allow("a role", FlowKeys.ROLE);
              var labels = new LinkedHashMap<String, String>();
              role.map("select")
                  .entries()
                  .forEach(
                      (key, value) ->
                          shapes.text(value).ifPresent(t -> labels.put(key.value(), t.value())));
              found.add(
                  new ParsedRole(
                      name,
                      role.needText("title"),
                      role.needText("kind"),
                      role.text("on"),
                      labels,
                      role.text("container")));
            });
    return found;
  }

  private List<ParsedInput> inputs(YamlMap map) {
    var found = new ArrayList<ParsedInput>();
    map.map("inputs")
        .entries()
        .forEach(
            (name, node) -> {
              YamlMap input = shapes.map(node).allow("an input", FlowKeys.INPUT);
              found.add(
                  new ParsedInput(
                      name, input.needText("type"), input.needText("ask"), input.text("default")));
            });
    return found;
  }
}
