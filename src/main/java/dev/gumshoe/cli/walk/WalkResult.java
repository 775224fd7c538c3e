package dev.gumshoe.cli.walk;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What a walk came to, as plain values for JSON. */
final class WalkResult {
  private WalkResult() {}

  static Map<String, Object> of(Session session) {
    Flow flow = session.flow();
    SessionState state = session.state();
    var result = new LinkedHashMap<String, Object>();
    result.put("flow", flow.id());
    result.put("inputs", state.inputs());
    result.put("roles", state.scope().targets());
    result.put(
        "path",
        IntStream.range(0, state.path().size()).mapToObj(at -> visit(flow, state, at)).toList());
    Conclusions.of(flow, state)
        .ifPresentOrElse(
            conclusion -> conclude(result, conclusion), () -> result.put("finding", null));
    if (session.next() instanceof Next.Ask(var step)) {
      result.put("question", Map.of("step", step.id(), "text", step.question().text()));
    }
    result.put("unknown", unknown(state));
    return result;
  }

  private static Map<String, Object> visit(Flow flow, SessionState state, int at) {
    Visit visit = state.path().get(at);
    var plain = new LinkedHashMap<String, Object>();
    plain.put("step", visit.step());
    plain.put("title", flow.titleOf(visit.step()));
    var evidence = new LinkedHashMap<String, Object>();
    visit.attempts().forEach((name, tried) -> evidence.put(name, attempt(tried)));
    plain.put("evidence", evidence);
    visit.decision().ifPresent(decision -> plain.put("decision", decision(state, at, decision)));
    return plain;
  }

  private static Map<String, Object> attempt(List<Attempt> tried) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put(
        "commands",
        tried.stream().flatMap(one -> one.capture().stream()).map(Capture::argv).toList());
    if (!tried.getLast().packets().isEmpty()) {
      plain.put("packetCaptures", tried.getLast().packets());
    }
    switch (tried.getLast().answer()) {
      case Answer.Known(String kind, Map<String, Object> facts) -> {
        plain.put("kind", kind);
        plain.put("facts", facts);
      }
      case Answer.Unknown(var why, String detail) -> {
        plain.put("unknown", why.key());
        plain.put("detail", detail);
      }
    }
    return plain;
  }

  private static Map<String, Object> decision(SessionState state, int at, Decision decision) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("by", decision.by().name().toLowerCase(Locale.ROOT));
    plain.put("to", decision.to());
    plain.put("because", decision.because());
    plain.put("condition", decision.condition());
    plain.put("lines", Conclusions.quotedAt(state, at, decision.lines()));
    plain.put("missing", decision.missing());
    plain.put("reason", decision.reason());
    return plain;
  }

  private static void conclude(Map<String, Object> result, Conclusion conclusion) {
    Finding finding = conclusion.finding();
    var plain = new LinkedHashMap<String, Object>();
    plain.put("id", finding.id());
    plain.put(
        "kind",
        switch (finding) {
          case Finding.Fault _ -> "fault";
          case Finding.Healthy _ -> "healthy";
          case Finding.Undetermined _ -> "undetermined";
        });
    plain.put("title", finding.title());
    if (finding instanceof Finding.Fault fault) {
      plain.put("sure", fault.sure().name().toLowerCase(Locale.ROOT));
    }
    plain.put("cause", conclusion.cause());
    plain.put("remedies", conclusion.remedies().stream().map(WalkResult::remedy).toList());
    plain.put("next", conclusion.next());
    result.put("finding", plain);
    result.put("ruledOut", conclusion.ruledOut());
  }

  private static Map<String, Object> remedy(Conclusion.ShownRemedy remedy) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("title", remedy.title());
    plain.put("term", remedy.term() == Remedy.Term.NOW ? "now" : "for-good");
    plain.put("precondition", remedy.precondition());
    plain.put("commands", remedy.commands());
    plain.put("touches", remedy.touches());
    plain.put("verifyStep", remedy.verifyStep());
    plain.put("expect", remedy.expect());
    plain.put("rollBack", remedy.rollBack());
    plain.put("keep", remedy.keep());
    return plain;
  }

  private static List<Map<String, String>> unknown(SessionState state) {
    var found = new ArrayList<Map<String, String>>();
    for (Visit visit : state.path()) {
      visit
          .answers()
          .forEach(
              (name, answer) -> {
                if (answer instanceof Answer.Unknown(var why, String detail)) {
                  var plain = new LinkedHashMap<String, String>();
                  plain.put("step", visit.step());
                  plain.put("evidence", name);
                  plain.put("why", why.key());
                  plain.put("detail", detail);
                  found.add(plain);
                }
              });
    }
    return found;
  }
}
