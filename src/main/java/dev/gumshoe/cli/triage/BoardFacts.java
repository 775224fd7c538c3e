package dev.gumshoe.cli.triage;

import dev.gumshoe.engine.Visit;
import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.triage.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The board of a triage as JSON. */
final class BoardFacts {
  private BoardFacts() {}

  static Map<String, Object> of(Board board, int commands) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("hypotheses", board.hypotheses().stream().map(BoardFacts::of).toList());
    facts.put(
        "telling",
        board.telling().stream()
            .map(one -> Map.of("need", one.need().words(), "flows", one.flows()))
            .toList());
    facts.put("commands", commands);
    return facts;
  }

  private static Map<String, Object> of(Hypothesis one) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("flow", one.flow().id());
    facts.put("on", one.on());
    facts.put("standing", name(one.standing()));
    facts.put("words", BoardPrinter.words(one.standing()));
    one.standing().end().ifPresent(it -> facts.put("finding", it.finding().id()));
    facts.put("path", one.state().path().stream().map(Visit::step).toList());
    facts.put("reasons", one.reasons());
    facts.put("ruledOut", ruledOut(one.standing()));
    return facts;
  }

  private static String name(Standing standing) {
    return switch (standing) {
      case Standing.Looking _ -> "looking";
      case Standing.Supported _ -> "supported";
      case Standing.Open _ -> "open";
      case Standing.Undecided _ -> "undecided";
      case Standing.Failed _ -> "failed";
      case Standing.RuledOut _ -> "ruled-out";
    };
  }

  private static List<Map<String, String>> ruledOut(Standing standing) {
    return standing.end().stream()
        .flatMap(it -> it.ruledOut().stream())
        .map(one -> Map.of("finding", one.finding(), "step", one.step()))
        .toList();
  }
}
