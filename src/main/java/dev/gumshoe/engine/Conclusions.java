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
import dev.gumshoe.flow.Scope;
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
    for (int at = 0; at < state.path().size(); at++) {
      Visit visit = state.path().get(at);
      if (visit.decision().isPresent()) {
        Decision decision = visit.decision().get();
        List<QuotedLine> lines = quotedAt(state, at, decision.lines());
        found.add(new Proof(visit.step(), flow.titleOf(visit.step()), decision.because(), lines));
      }
    }
    return found;
  }

  /** Deciding lines with their text, from the latest captures that they point into. */
  public static List<QuotedLine> quoted(SessionState state, List<DecidingLine> lines) {
    return quotedAt(state, state.path().size() - 1, lines);
  }

  /**
   * Deciding lines with their text, from the captures that were the latest at a visit; a walk that
   * goes round reads the same evidence again later.
   *
   * @param visit its index in the path
   */
  public static List<QuotedLine> quotedAt(SessionState state, int visit, List<DecidingLine> lines) {
    List<Visit> path = state.path().subList(0, visit + 1);
    return lines.stream()
        .map(line -> new QuotedLine(line.gather(), line.line(), Lines.text(path, line)))
        .toList();
  }

  /**
   * Faults whose conditions were tested on the way and do not hold. A fault that another rule of
   * the path leads to is not ruled out where that rule was not tested or could not be told.
   *
   * @param concluded id of the finding that the walk came to; empty where it came to none yet
   */
  public static List<RuledOut> ruledOut(Flow flow, SessionState state, String concluded) {
    return Exclusions.of(flow, state, concluded);
  }

  /** What could not be learned on the path, nor was learned when the walk came by again. */
  public static List<StillUnknown> unknown(Flow flow, SessionState state) {
    var found = new LinkedHashMap<String, StillUnknown>();
    for (Visit visit : state.path()) {
      String title = flow.titleOf(visit.step());
      visit
          .answers()
          .forEach(
              (gather, answer) -> {
                switch (answer) {
                  case Answer.Known _ -> found.remove(gather);
                  case Answer.Unknown(var why, String detail) ->
                      found.put(gather, new StillUnknown(title, gather, why, detail));
                }
              });
    }
    return List.copyOf(found.values());
  }

  private static ShownRemedy shown(Remedy remedy, Scope scope) {
    return new ShownRemedy(
        remedy.title(),
        remedy.term(),
        plain(remedy.precondition(), scope),
        remedy.commands().stream().map(line -> line.show(scope, Conclusions::argument)).toList(),
        plain(remedy.touches(), scope),
        remedy.verifyStep(),
        plain(remedy.expect(), scope),
        plain(remedy.rollBack(), scope),
        plain(remedy.keep(), scope));
  }

  /** Output can hold NUL, which no argument can; such a value does not go into a command. */
  private static String argument(String value) {
    return value.indexOf('\0') < 0 ? ShellWords.quote(value) : "(not known)";
  }

  private static String plain(Template text, Scope scope) {
    return text.show(scope, Template.Quoting.PLAIN).strip();
  }
}
