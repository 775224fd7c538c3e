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

  Timeline(Flow flow) {
    this.flow = flow;
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
      first.add(new Moment(last.getFirst().at(), "%d events before this are left out here; a replay tells all of them."
                  .formatted(leftOut)));
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

  private static String setBack(Duration by) {
    return "The operator's clock was set back by " + Words.of(by) + " here.";
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
          "The session began with the flow %s (Gumshoe %s)."
              .formatted(start.flow(), start.version());
      case Event.SessionResumed(String version, String note) ->
          ("The session was opened again (Gumshoe " + version + "). " + note).strip();
      case Event.RoleFilled(String role, String target, String description) ->
          "%s: %s, %s.".formatted(role, target, description);
      case Event.RoleUnfilled(String role, var why, String detail) ->
          "Nothing fills %s, %s: %s".formatted(role, why.words(), detail);
      case Event.StepEntered(String step) -> "Step " + title(step) + ".";
      case Event.ProbeStarted probe -> "Sent to " + probe.target() + ": " + probe.command();
      case Event.ProbeEnded probe -> ended(probe);
      case Event.ProbeSkipped probe ->
          "%s was not asked for: %s".formatted(probe.gather(), Words.of(probe.answer()));
      case Event.PacketsStarted(_, _, _, var points, String filter, _) ->
          "Packets were captured at %s: %s".formatted(String.join(", ", points), filter);
      case Event.PointStarted point ->
          "Sent to " + point.target() + " for " + point.point() + ": " + point.command();
      case Event.PacketsEnded(_, String gather, _, var points, _, var answer) ->
          "%s: %s; %s".formatted(gather, PacketLayout.counted(points), Words.of(answer));
      case Event.Decided(_, Decision decision) -> decided(decision);
      case Event.SteppedBack(String step) -> "The operator went back to " + title(step) + ".";
      case Event.RanAgain(String step) ->
          "The operator had the probes of " + title(step) + " run again.";
      case Event.NoteAdded(_, String text) -> "Note: " + text;
      case Event.Stopped _ -> "The operator stopped what was running.";
      case Event.Concluded(String finding) -> "The walk ended: " + title(finding) + ".";
    };
  }

  private static String ended(Event.ProbeEnded probe) {
    return "%s from %s after %s: %s; %s"
        .formatted(
            probe.gather(),
            probe.capture().target(),
            Words.of(probe.capture().took()),
            Words.of(probe.capture().ending()),
            Words.of(probe.answer()));
  }

  private String decided(Decision decision) {
    String by =
        switch (decision.by()) {
          case RULE, OTHERWISE -> "by rule";
          case UNKNOWN -> "as it cannot be told";
          case PERSON -> "as a person answered";
          case OPERATOR -> "by the operator";
        };
    String reason = decision.reason().isBlank() ? "" : ", who says: " + decision.reason().strip();
    return "Branch to %s %s: %s%s".formatted(title(decision.to()), by, decision.because(), reason);
  }

  private String title(String id) {
    return Words.quoted(flow.titleOf(id));
  }
}
