package dev.gumshoe.cli.exercise;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.exercise.Exercise;
import java.io.PrintWriter;

/** Prints what a trainee is told at first: what was reported, and who is there to be asked. */
final class ExerciseOpening {
  private final PrintWriter err;

  ExerciseOpening(Terminal terminal) {
    this.err = terminal.err();
  }

  void print(Exercise exercise) {
    say("Reported: " + exercise.flow().title());
    exercise.flow().symptoms().forEach(symptom -> say("  - " + symptom));
    exercise.inputs().forEach((name, value) -> say("  %s: %s".formatted(name, value)));
    say("Who can be asked:");
    exercise
        .flow()
        .roles()
        .values()
        .forEach(role -> say("  %s: %s".formatted(role.name(), role.title())));
    say("Look, choose branches, and state the cause. What is right is told at the end.");
    err.flush();
  }

  private void say(String text) {
    err.println(Plain.line(text));
  }
}
