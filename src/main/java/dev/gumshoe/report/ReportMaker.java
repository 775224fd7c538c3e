package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Filling;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.flow.graph.Chart;
import dev.gumshoe.flow.graph.WalkedPath;
import dev.gumshoe.report.SessionReport.NotKnown;
import dev.gumshoe.report.SessionReport.RoleLine;
import dev.gumshoe.report.SessionReport.SuggestedRemedy;
import dev.gumshoe.report.wording.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a report of a session's events. */
final class ReportMaker {
  /** Of a reason in a picture. */
  private static final int LONGEST = 400;

  private final Flow flow;
  private final List<Stamped> events;
  private final Words words;
  private final Chronicle chronicle;

  ReportMaker(Flow flow, List<Stamped> events, Words words) {
    this.flow = flow;
    this.events = events;
    this.words = words;
    this.chronicle = new Chronicle(flow, words);
    events.forEach(chronicle::add);
    if (!chronicle.state().flow().equals(flow.id())) {
      throw new IllegalArgumentException(
          "the session is of the flow '%s', not of '%s'"
              .formatted(chronicle.state().flow(), flow.id()));
    }
  }

  SessionReport make() {
    SessionState state = chronicle.state();
    Optional<Conclusion> conclusion = Conclusions.of(flow, state);
    List<RoleLine> roles = roles(state);
    Map<String, String> inputs = inputs(state);
    int unknown = Conclusions.unknown(flow, state).size();
    List<WalkedStep> path = chronicle.path();
    return new SessionReport(
        words.wording().language().tag(),
        flow.title(),
        new SummaryMaker(flow, words, path).make(events, roles, inputs, conclusion, unknown),
        conclusion.map(this::found),
        inputs,
        roles,
        path,
        chronicle.undone(),
        Conclusions.ruledOut(flow, state, state.finding().orElse("")),
        Conclusions.unknown(flow, state).stream().map(ReportMaker::notKnown).toList(),
        remedies(conclusion, Remedy.Term.NOW),
        remedies(conclusion, Remedy.Term.FOR_GOOD),
        conclusion.map(Conclusion::next).orElse(List.of()),
        chronicle.notes(),
        new Timeline(flow, words).of(events),
        new SurroundingsMaker(words).of(events),
        origins(),
        chart(path, state),
        Optional.empty());
  }

  private Chart chart(List<WalkedStep> path, SessionState state) {
    var ids = new ArrayList<String>(path.stream().map(WalkedStep::id).toList());
    state.finding().ifPresent(ids::add);
    var reasons = new HashMap<String, String>();
    path.forEach(
        step ->
            step.taken()
                .ifPresent(
                    taken -> reasons.put(step.id(), Visible.beginning(taken.because(), LONGEST))));
    return Chart.ofWalk(flow, new WalkedPath(ids), reasons);
  }

  private SessionReport.Found found(Conclusion conclusion) {
    return new SessionReport.Found(
        conclusion.finding().id(),
        conclusion.finding().title(),
        conclusion.cause(),
        words.sure(conclusion.finding()));
  }

  private SessionReport.Origins origins() {
    List<String> sources =
        flow.sources().stream().map(source -> source.document() + ": " + source.note()).toList();
    return new SessionReport.Origins(flow.id(), chronicle.versions(), sources);
  }

  private static NotKnown notKnown(Conclusion.StillUnknown unknown) {
    return new NotKnown(unknown.step(), unknown.gather(), unknown.why().key(), unknown.detail());
  }

  private List<RoleLine> roles(SessionState state) {
    return flow.roles().values().stream()
        .flatMap(
            role ->
                Optional.ofNullable(state.roles().get(role.name()))
                    .map(filling -> line(role.name(), role.title(), filling))
                    .stream())
        .toList();
  }

  private RoleLine line(String name, String title, Filling filling) {
    return switch (filling) {
      case Filling.Filled(String target, String description) ->
          new RoleLine(name, title, target, description);
      case Filling.Unfilled(var why, String detail) ->
          new RoleLine(name, title, "", words.say("role.empty", words.of(why), detail));
    };
  }

  private Map<String, String> inputs(SessionState state) {
    var inputs = new LinkedHashMap<String, String>();
    for (String name : flow.inputs().keySet()) {
      Optional.ofNullable(state.inputs().get(name))
          .ifPresent(value -> inputs.put(name, value.toString()));
    }
    return inputs;
  }

  private List<SuggestedRemedy> remedies(Optional<Conclusion> conclusion, Remedy.Term term) {
    return conclusion.map(Conclusion::remedies).orElse(List.of()).stream()
        .filter(remedy -> remedy.term() == term)
        .map(
            remedy ->
                new SuggestedRemedy(
                    remedy.title(),
                    remedy.precondition(),
                    remedy.commands(),
                    remedy.touches(),
                    flow.titleOf(remedy.verifyStep()),
                    remedy.expect(),
                    remedy.rollBack(),
                    remedy.keep()))
        .toList();
  }
}
