package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Engine;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the events of a session one after the other, and keeps what the state forgets. */
final class Chronicle {
  private final Flow flow;
  private final Words words;
  private final List<Stay> stays = new ArrayList<>();
  private final List<SessionReport.WrittenNote> notes = new ArrayList<>();
  private final List<String> versions = new ArrayList<>();
  private SessionState state = SessionState.EMPTY;

  Chronicle(Flow flow, Words words) {
    this.flow = flow;
    this.words = words;
  }

  void add(Stamped stamped) {
    SessionState before = state;
    state = before.after(stamped.event());
    switch (stamped.event()) {
      case Event.SessionStarted started -> version(started.version());
      case Event.SessionResumed resumed -> version(resumed.version());
      case Event.StepEntered(String step) -> stays.add(new Stay(step, stamped.at(), words));
      case Event.ProbeStarted probe -> last().sent(stamped.at(), probe);
      case Event.ProbeEnded probe -> last().came(stamped.at(), probe);
      case Event.ProbeSkipped probe -> last().skipped(stamped.at(), probe);
      case Event.PacketsStarted packets -> last().sent(stamped.at(), packets);
      case Event.PointStarted point -> last().sent(stamped.at(), point);
      case Event.PacketsEnded packets -> last().came(stamped.at(), packets);
      case Event.Decided(String step, Decision decision) ->
          last().decided(taken(before, step, decision));
      case Event.SteppedBack(String step) -> backTo(step);
      case Event.RanAgain _ -> last().supersede();
      case Event.NoteAdded(String step, String text) ->
          notes.add(new SessionReport.WrittenNote(stamped.at(), flow.titleOf(step), text));
      case Event.RoleFilled _, Event.RoleUnfilled _, Event.Stopped _, Event.Concluded _ -> {}
    }
  }

  private void version(String version) {
    if (versions.isEmpty() || !versions.getLast().equals(version)) {
      versions.add(version);
    }
  }

  private Stay last() {
    return stays.reversed().stream()
        .filter(stay -> !stay.undone())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a probe was sent before the first step"));
  }

  private void backTo(String step) {
    while (!last().step().equals(step)) {
      last().undo();
    }
    last().reopen();
  }

  private WalkedStep.Taken taken(SessionState before, String step, Decision decision) {
    return new WalkedStep.Taken(
        decision.by().name().toLowerCase(Locale.ROOT),
        flow.titleOf(decision.to()),
        decision.because(),
        decision.condition(),
        decision.missing(),
        answer(step, decision),
        decision.reason(),
        overruled(before, decision),
        Conclusions.quoted(before, decision.lines()));
  }

  private String answer(String step, Decision decision) {
    if (decision.by() != Decision.By.PERSON
        || !(flow.steps().get(step) instanceof Step.ByPerson person)) {
      return "";
    }
    List<Question.Choice> answers = person.question().answers();
    return decision.branch() < answers.size()
        ? answers.get(decision.branch()).label()
        : words.say("answer.cannot-be-told");
  }

  private String overruled(SessionState before, Decision decision) {
    return decision.by() == Decision.By.OPERATOR
            && Engine.next(flow, before) instanceof Next.Propose(_, Decision rule)
            && rule.branch() != decision.branch()
        ? words.say("overruled", words.quoted(flow.titleOf(rule.to())), rule.because())
        : "";
  }

  SessionState state() {
    return state;
  }

  List<WalkedStep> path() {
    return stays.stream().filter(stay -> !stay.undone()).map(this::walked).toList();
  }

  List<WalkedStep> undone() {
    return stays.stream().filter(Stay::undone).map(this::walked).toList();
  }

  private WalkedStep walked(Stay stay) {
    return stay.asWalked(flow.titleOf(stay.step()));
  }

  List<SessionReport.WrittenNote> notes() {
    return notes;
  }

  List<String> versions() {
    return versions;
  }
}
