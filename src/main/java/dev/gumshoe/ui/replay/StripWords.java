package dev.gumshoe.ui.replay;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.replay.TimeLine.Mark;
import dev.gumshoe.replay.TimeLine.Spent;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.time.Duration;

/** Where the time went, in words. */
record StripWords(Flow flow, TimeLine line) {
  /** All of it. */
  String whole() {
    String words =
        "Waiting for nodes %s, thinking %s"
            .formatted(Span.words(line.spent(Spent.NODES)), Span.words(line.spent(Spent.OPERATOR)));
    Duration away = line.spent(Spent.AWAY);
    return away.isZero() ? words : words + ", session closed " + Span.words(away);
  }

  /** The visit of a step that a position is in. */
  String at(int position) {
    return line.at(position).map(this::stretch).orElse("");
  }

  private String stretch(Stretch stretch) {
    int visit = stretch.visit();
    String words =
        "%s: nodes %s, thinking %s"
            .formatted(
                visit == 0 ? "Before the first step" : visit + " · " + flow.titleOf(stretch.step()),
                Span.words(line.spent(Spent.NODES, visit)),
                Span.words(line.spent(Spent.OPERATOR, visit)));
    Duration away = line.spent(Spent.AWAY, visit);
    return away.isZero() ? words : words + ", session closed " + Span.words(away);
  }

  /** A place to jump to, its sign as on the strip. */
  String mark(Mark mark) {
    String when = Span.words(line.elapsed().get(mark.position()));
    return switch (mark) {
      case Mark.Decided(_, int number, String step, var decision) ->
          "%d  ◆  %s → %s   (after %s)"
              .formatted(number, flow.titleOf(step), flow.titleOf(decision.to()), when);
      case Mark.Ended(_, String finding) ->
          "■  Finding: %s   (after %s)".formatted(flow.titleOf(finding), when);
    };
  }
}
