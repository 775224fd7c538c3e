package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseAnswer;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.flow.cases.Expected;
import dev.gumshoe.flow.parsed.Located;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code case.yaml} of a case's folder, and the files beside it that it names. */
public final class CaseReader {
  private final Path folder;
  private final Problems problems;
  private final YamlShapes shapes;
  private final CaseFiles files;
  private final CaseNumbers numbers;

  private CaseReader(Path folder, Source source, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.shapes = new YamlShapes(source, problems);
    this.files = new CaseFiles(folder, problems);
    this.numbers = new CaseNumbers(problems);
  }

  /**
   * The case of a folder, or empty with at least one problem noted.
   *
   * @param flow id of the flow that the folder belongs to
   */
  public static Optional<Case> read(Path folder, String flow, Source source, Problems problems) {
    var reader = new CaseReader(folder, source, problems);
    Optional<Case> read =
        new YamlGate(source, problems)
            .admit()
            .map(reader.shapes::map)
            .map(map -> reader.read(map, flow));
    return problems.anyError() ? Optional.empty() : read;
  }

  private Case read(YamlMap map, String flow) {
    map.allow("a case", CaseKeys.CASE);
    var targets = new LinkedHashMap<String, CaseTarget>();
    map.map("targets")
        .entries()
        .forEach((role, node) -> targets.put(role.value(), target(shapes.map(node))));
    List<CaseAnswer> answers = new ArrayList<>();
    map.list("answers").forEach(node -> answers.add(answer(shapes.map(node))));
    if (!map.has("expect")) {
      map.missing("expect");
    }
    YamlMap expect = map.map("expect").allow("'expect'", CaseKeys.EXPECT);
    if (expect.texts("path").isEmpty()) {
      expect.missing("path");
    }
    return new Case(
        folder.getFileName().toString(),
        flow,
        map.needText("title").value(),
        map.needText("about").value().strip(),
        map.needText("origin").value(),
        texts(map.map("inputs")),
        targets,
        answers,
        map.list("packets").stream()
            .map(shapes::map)
            .map(new CasePacketsReader(files, numbers, problems)::packets)
            .toList(),
        texts(map.map("choices")),
        new Expected(
            expect.texts("path").stream().map(Located::value).toList(),
            expect.needText("finding").value()));
  }

  private Map<String, String> texts(YamlMap map) {
    var found = new LinkedHashMap<String, String>();
    map.entries()
        .forEach(
            (Located<String> key, Node node) ->
                shapes.text(node).ifPresent(text -> found.put(key.value(), text.value())));
    return found;
  }

  private static CaseTarget target(YamlMap map) {
    map.allow("a target", CaseKeys.TARGET);
    if (map.has("absent")) {
      map.allow("a target that is absent", Set.of("absent"));
      return new CaseTarget.Absent(map.needText("absent").value());
    }
    if (map.has("host")) {
      map.allow("a node", Set.of("host"));
      return new CaseTarget.Node(map.needText("host").value());
    }
    return new CaseTarget.Container(
        map.needText("on").value(),
        map.needText("name").value(),
        map.text("pod").map(Located::value).orElse(""),
        map.text("namespace").map(Located::value).orElse("kube-system"));
  }

  private CaseAnswer answer(YamlMap map) {
    map.allow("an answer", CaseKeys.ANSWER);
    if (map.texts("run").isEmpty()) {
      map.missing("run");
    }
    return new CaseAnswer(
        map.needText("on").value(),
        map.texts("run").stream().map(Located::value).toList(),
        numbers.of(map, "exit", 0, 255),
        output(map, "stdout"),
        output(map, "stderr"),
        Duration.ofMillis(numbers.of(map, "took", 300, 3_600_000)),
        word(map, "needs", "root").equals("root"),
        word(map, "hangs", "true", "false").equals("true"));
  }

  /** One of these words, or an empty text where the key is not there. */
  private String word(YamlMap map, String key, String... words) {
    Optional<Located<String>> text = map.text(key);
    if (text.isPresent() && !List.of(words).contains(text.get().value())) {
      problems.error(
          text.get().at(),
          "bad-word",
          "'%s' is nothing that '%s' can be; write %s"
              .formatted(text.get().value(), key, String.join(" or ", words)));
    }
    return text.map(Located::value).orElse("");
  }

  private String output(YamlMap map, String stream) {
    if (map.has(stream) && map.has(stream + "-file")) {
      problems.error(map.at(), "duplicate-key", "'%s' is given twice; keep one".formatted(stream));
    }
    return map.text(stream + "-file")
        .map(this::file)
        .orElseGet(() -> map.text(stream).map(Located::value).orElse(""));
  }

  private String file(Located<String> name) {
    return files
        .find(name)
        .map(
            found -> {
              try {
                return new String(Files.readAllBytes(found), StandardCharsets.UTF_8);
              } catch (IOException e) {
                problems.error(name.at(), "bad-file", "'" + name.value() + "' cannot be read");
                return "";
              }
            })
        .orElse("");
  }
}
