package dev.gumshoe.engine;

import dev.gumshoe.engine.Conclusion.Proof;
import dev.gumshoe.engine.Conclusion.QuotedLine;
import dev.gumshoe.engine.Conclusion.RuledOut;
import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.engine.Conclusion.StillUnknown;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.flow.Rule;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.remote.ShellWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Draws up what a finding rests on, from the flow and the state alone. */
public final class Conclusions {
  private Conclusions() {}

  /** The conclusion of a walk that is at its end; empty before. */
  public static Optional<Conclusion> of(Flow flow, SessionState state) {
    return state.finding().flatMap(flow::finding).map(finding -> draw(flow, state, finding));
  }

  private static Conclusion draw(Flow flow, SessionState state, Finding finding) {
    Scope scope = state.scope();
    List<ShownRemedy> remedies =
        finding instanceof Finding.Fault fault
            ? fault.remedies().stream().map(remedy -> shown(remedy, scope)).toList()
            : List.of();
    List<String> next =
        finding instanceof Finding.Undetermined open
            ? open.next().stream().map(text -> plain(text, scope)).toList()
            : List.of();
    return new Conclusion(
        finding,
        plain(finding.cause(), scope),
        proofs(flow, state),
        ruledOut(flow, state, finding.id()),
        unknown(flow, state),
        remedies,
        next);
  }

  private static List<Proof> proofs(Flow flow, SessionState state) {
    var found = new ArrayList<Proof>();
    for (Visit visit : state.path()) {
      visit
          .decision()
          .ifPresent(
              decision ->
                  found.add(
                      new Proof(
                          visit.step(),
                          flow.titleOf(visit.step()),
                          decision.because(),
                          quoted(state, decision.lines()))));
    }
    return found;
  }

  /** Deciding lines with their text, from the captures that they point into. */
  public static List<QuotedLine> quoted(SessionState state, List<DecidingLine> lines) {
    return lines.stream()
        .map(line -> new QuotedLine(line.gather(), line.line(), Lines.text(state, line)))
        .toList();
  }

  /**
   * Findings whose condition was tested on the way and does not hold.
   *
   * @param concluded id of the finding that the walk came to; empty where it came to none yet
   */
  public static List<RuledOut> ruledOut(Flow flow, SessionState state, String concluded) {
    var found = new LinkedHashMap<String, RuledOut>();
    for (Visit visit : state.path()) {
      if (!(flow.step(visit.step()) instanceof Step.ByRule step) || visit.decision().isEmpty()) {
        continue;
      }
      for (Rule rule : failed(step, visit.decision().get())) {
        String to = rule.branch().to();
        flow.finding(to)
            .filter(Finding.Fault.class::isInstance)
            .filter(fault -> !to.equals(concluded))
            .ifPresent(
                fault ->
                    found.put(
                        to, new RuledOut(to, fault.title(), step.title(), rule.when().text())));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Rule> failed(Step.ByRule step, Decision decision) {
    return switch (decision.by()) {
      case RULE -> step.rules().subList(0, Math.min(decision.branch(), step.rules().size()));
      case OTHERWISE -> step.rules();
      case UNKNOWN ->
          step.rules().stream()
              .takeWhile(rule -> !rule.when().text().equals(decision.condition()))
              .toList();
      case PERSON, OPERATOR -> List.of();
    };
  }

  /** What could not be learned on the path. */
  public static List<StillUnknown> unknown(Flow flow, SessionState state) {
    var found = new ArrayList<StillUnknown>();
    for (Visit visit : state.path()) {
      visit
          .answers()
          .forEach(
              (gather, answer) -> {
                if (answer instanceof Answer.Unknown(var why, String detail)) {
                  found.add(new StillUnknown(flow.titleOf(visit.step()), gather, why, detail));
                }
              });
    }
    return found;
  }

  private static ShownRemedy shown(Remedy remedy, Scope scope) {
    return new ShownRemedy(
        remedy.title(),
        remedy.term(),
        plain(remedy.precondition(), scope),
        remedy.commands().stream().map(line -> line.show(scope, ShellWords::quote)).toList(),
        plain(remedy.touches(), scope),
        remedy.verifyStep(),
        plain(remedy.expect(), scope),
        plain(remedy.rollBack(), scope),
        plain(remedy.keep(), scope));
  }

  private static String plain(Template text, Scope scope) {
    return text.show(scope, Template.Quoting.PLAIN).strip();
  }
}
