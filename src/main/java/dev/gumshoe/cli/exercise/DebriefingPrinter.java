package dev.gumshoe.cli.exercise;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.exercise.Clue;
import dev.gumshoe.exercise.Debriefing;
import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.exercise.ScoreLine;
import dev.gumshoe.exercise.Truth;
import java.io.PrintWriter;

/** Prints what is told when an exercise is over. */
final class DebriefingPrinter {
  private final PrintWriter out;

  DebriefingPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Debriefing debriefing) {
    Exercise exercise = debriefing.exercise();
    Truth truth = exercise.truth();
    say("");
    say("Score: %d of 100".formatted(debriefing.score().points()));
    debriefing.score().lines().forEach(this::line);
    say("");
    say("What it was: " + truth.conclusion().finding().title());
    say("  " + truth.conclusion().cause());
    truth.conclusion().remedies().forEach(one -> say("  What mends it: " + one.title()));
    say("");
    say("What showed it:");
    truth.clues().forEach(clue -> clue(debriefing, clue));
    say("");
    say("Both walks:");
    debriefing.paths().forEach(line -> say("  " + line));
    say("");
    say("The exercise: %s (%s)".formatted(exercise.title(), exercise.id()));
    if (!exercise.about().isEmpty()) {
      say("  " + exercise.about());
    }
    exercise
        .flow()
        .sources()
        .forEach(one -> say("  Source %s: %s".formatted(one.document(), one.note())));
    out.flush();
  }

  private void line(ScoreLine line) {
    String points =
        line.most() == 0
            ? "%4d      ".formatted(line.points())
            : "%4d of %2d".formatted(line.points(), line.most());
    say("  %s  %-14s  %s".formatted(points, line.part(), line.reason()));
  }

  private void clue(Debriefing debriefing, Clue clue) {
    say(
        "  %s %s, at: %s%s"
            .formatted(
                debriefing.found(clue) ? "seen  " : "missed",
                clue.gather(),
                debriefing.exercise().flow().titleOf(clue.seenAt()),
                clue.deciding() ? " (this decided)" : ""));
    clue.lines()
        .forEach(line -> say("           line %d ▌ %s".formatted(line.line(), line.text())));
    say("           " + clue.because());
  }

  private void say(String text) {
    out.println(Plain.line(text));
  }
}
