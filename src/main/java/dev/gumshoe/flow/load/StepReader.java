package dev.gumshoe.flow.load;

import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedAnswer;
import dev.gumshoe.flow.parsed.ParsedAsk;
import dev.gumshoe.flow.parsed.ParsedBranch;
import dev.gumshoe.flow.parsed.ParsedGather;
import dev.gumshoe.flow.parsed.ParsedProbe;
import dev.gumshoe.flow.parsed.ParsedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the steps of a flow file. */
final class StepReader {
  private final YamlShapes shapes;

  StepReader(YamlShapes shapes) {
    this.shapes = shapes;
  }

  ParsedStep step(Map.Entry<Located<String>, Node> entry) {
    YamlMap step = shapes.map(entry.getValue()).allow("a step", FlowKeys.STEP);
    var rules = new ArrayList<ParsedBranch>();
    Optional<ParsedBranch> otherwise = Optional.empty();
    for (Node node : step.list("decide")) {
      YamlMap rule = shapes.map(node).allow("a decision", FlowKeys.RULE);
      if (rule.has("otherwise")) {
        rule.allow("the last decision, 'otherwise'", Set.of("otherwise"));
        last(rule, otherwise.isPresent());
        otherwise = Optional.of(branch(rule.map("otherwise"), "'otherwise'"));
      } else {
        last(rule, otherwise.isPresent());
        rules.add(
            new ParsedBranch(
                Optional.of(rule.needText("when")),
                Optional.of(rule.needText("because")),
                rule.needText("to")));
      }
    }
    return new ParsedStep(
        entry.getKey(),
        step.needText("title"),
        step.needText("why"),
        step.texts("recalls"),
        step.map("gather").entries().entrySet().stream().map(this::gather).toList(),
        step.node("ask").map(shapes::map).map(this::ask),
        rules,
        otherwise,
        step.node("unknown").map(shapes::map).map(this::unknown));
  }

  private void last(YamlMap rule, boolean over) {
    if (over) {
      shapes
          .problems()
          .error(rule.at(), "wrong-shape", "nothing comes after 'otherwise'; put it last");
    }
  }

  private ParsedGather gather(Map.Entry<Located<String>, Node> entry) {
    YamlMap gather = shapes.map(entry.getValue());
    if (gather.has("packets")) {
      return new PacketsReader(shapes).gather(entry.getKey(), gather);
    }
    gather.allow("a probe", FlowKeys.GATHER);
    Located<String> kind = gather.needText("read");
    var probes = new ArrayList<ParsedProbe>();
    probes.add(probe(gather, kind));
    for (Node node : gather.list("or")) {
      probes.add(probe(shapes.map(node).allow("another probe", FlowKeys.PROBE), kind));
    }
    return new ParsedGather.ByProbes(entry.getKey(), gather.needText("on"), probes);
  }

  static ParsedProbe probe(YamlMap map, Located<String> kind) {
    List<Located<String>> run = map.texts("run");
    if (run.isEmpty()
        && map.node("run").filter(node -> !(node instanceof SequenceNode)).isEmpty()) {
      map.missing("run");
    }
    return new ParsedProbe(run, map.text("as"), kind, map.text("limit"));
  }

  private ParsedAsk ask(YamlMap map) {
    map.allow("a question", FlowKeys.ASK);
    var answers = new ArrayList<ParsedAnswer>();
    for (Node node : map.list("answers")) {
      YamlMap answer = shapes.map(node).allow("an answer", FlowKeys.ANSWER);
      answers.add(
          new ParsedAnswer(
              answer.needText("id"),
              answer.needText("label"),
              new ParsedBranch(
                  Optional.empty(),
                  Optional.of(answer.needText("because")),
                  answer.needText("to"))));
    }
    return new ParsedAsk(map.needText("question"), map.needText("how"), answers);
  }

  private ParsedBranch branch(YamlMap map, String what) {
    map.allow(what, FlowKeys.BRANCH);
    return new ParsedBranch(
        Optional.empty(), Optional.of(map.needText("because")), map.needText("to"));
  }

  private ParsedBranch unknown(YamlMap map) {
    map.allow("'unknown'", FlowKeys.BRANCH);
    return new ParsedBranch(Optional.empty(), map.text("because"), map.needText("to"));
  }
}
