package dev.gumshoe.report;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.report.SessionReport.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, event by event, in sentences. */
final class Timeline {
  private static final int AT_EACH_END = 1_000;

  private final Flow flow;
  private final Words words;

  Timeline(Flow flow, Words words) {
    this.flow = flow;
    this.words = words;
  }

  /** Of very many events those in the middle are left out, which is said. */
  List<Moment> of(List<Stamped> events) {
    var first = new ArrayList<Moment>();
    var last = new ArrayDeque<Moment>();
    long leftOut = 0;
    Instant latest = Instant.MIN;
    for (Stamped stamped : events) {
      for (Moment moment : of(stamped, latest)) {
        if (first.size() < AT_EACH_END) {
          first.add(moment);
        } else {
          last.add(moment);
        }
        if (last.size() > AT_EACH_END) {
          last.remove();
          leftOut++;
        }
      }
      latest = stamped.at();
    }
    if (leftOut > 0) {
      first.add(new Moment(last.getFirst().at(), words.say("timeline.left-out", leftOut)));
    }
    first.addAll(last);
    return first;
  }

  private List<Moment> of(Stamped stamped, Instant before) {
    var moments = new ArrayList<Moment>();
    if (stamped.at().isBefore(before)) {
      moments.add(new Moment(stamped.at(), setBack(Duration.between(stamped.at(), before))));
    }
    words(stamped.event()).ifPresent(words -> moments.add(new Moment(stamped.at(), words)));
    return moments;
  }

  private String setBack(Duration by) {
    return words.say("timeline.set-back", words.of(by));
  }

  /** Sending a probe is told together with its answer; one without answer stands with its step. */
  private Optional<String> words(Event event) {
    return event instanceof Event.ProbeStarted || event instanceof Event.PointStarted
        ? Optional.empty()
        : Optional.of(sentence(event));
  }

  private String sentence(Event event) {
    return switch (event) {
      case Event.SessionStarted start ->
          words.say("timeline.started", start.flow(), start.version());
      case Event.SessionResumed(String version, String note) ->
          words.say("timeline.resumed", version, note).strip();
      case Event.RoleFilled(String role, String target, String description) ->
          words.say("timeline.filled", role, target, description);
      case Event.RoleUnfilled(String role, var why, String detail) ->
          words.say("timeline.unfilled", role, words.of(why), detail);
      case Event.StepEntered(String step) -> words.say("timeline.step", title(step));
      case Event.ProbeStarted probe -> words.say("timeline.sent", probe.target(), probe.command());
      case Event.ProbeEnded probe -> ended(probe);
      case Event.ProbeSkipped probe ->
          words.say("timeline.skipped", probe.gather(), words.of(probe.answer()));
      case Event.PacketsStarted(_, _, _, var points, String filter, _) ->
          words.say("timeline.packets", words.listed(points), filter);
      case Event.PointStarted point ->
          words.say("timeline.point", point.target(), point.point(), point.command());
      case Event.PacketsEnded(_, String gather, _, var points, _, var answer) ->
          words.say(
              "timeline.packets-ended",
              gather,
              new PacketLayout(words).counted(points),
              words.of(answer));
      case Event.Decided(_, Decision decision) -> decided(decision);
      case Event.SteppedBack(String step) -> words.say("timeline.back", title(step));
      case Event.RanAgain(String step) -> words.say("timeline.again", title(step));
      case Event.NoteAdded(_, String text) -> words.say("timeline.note", text);
      case Event.Stopped _ -> words.say("timeline.stopped");
      case Event.Concluded(String finding) -> words.say("timeline.concluded", title(finding));
    };
  }

  private String ended(Event.ProbeEnded probe) {
    return words.say(
        "timeline.ended",
        probe.gather(),
        probe.capture().target(),
        words.of(probe.capture().took()),
        words.of(probe.capture().ending()),
        words.of(probe.answer()));
  }

  private String decided(Decision decision) {
    String key =
        switch (decision.by()) {
          case RULE, OTHERWISE -> "timeline.by-rule";
          case UNKNOWN -> "timeline.by-unknown";
          case PERSON -> "timeline.by-person";
          case OPERATOR -> "timeline.by-operator";
        };
    String branch = words.say(key, title(decision.to()), decision.because());
    return decision.reason().isBlank()
        ? branch
        : words.say("timeline.who-says", branch, decision.reason().strip());
  }

  private String title(String id) {
    return words.quoted(flow.titleOf(id));
  }
}
