package dev.gumshoe.cli.exercise;

import dev.gumshoe.cli.terminal.Numbered;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.cli.walk.EvidencePrinter;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.exercise.Drill;
import dev.gumshoe.exercise.Hint;
import dev.gumshoe.exercise.Probe;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exercise at the terminal: nothing is proposed, and nothing says what is right. */
final class ExerciseWalk {
  private static final String KEYS =
      "[number] look · [b] branch · [f] facts · [<] back · [h] hint · [c] state the cause"
          + " · [q] quit: ";
  private static final String AT_THE_END = "[c] state the cause · [<] back · [h] hint · [q] quit: ";

  private final Drill drill;
  private final Terminal terminal;
  private final ExerciseShell shell;
  private final Numbered numbered;
  private Optional<String> looked = Optional.empty();
  private String shown = "";

  ExerciseWalk(Drill drill, Terminal terminal, ExerciseShell shell) {
    this.drill = drill;
    this.terminal = terminal;
    this.shell = shell;
    this.numbered = new Numbered(terminal);
  }

  /** Goes on until cause and remedy are stated; false where the trainee quits before. */
  boolean walk() {
    while (true) {
      shell.heard(drill).forEach(this::say);
      show();
      Optional<String> typed = terminal.ask(drill.step().isEmpty() ? AT_THE_END : KEYS);
      shell.heard(drill).forEach(this::say);
      String key = typed.orElse("q");
      if (key.equals("q")) {
        return false;
      }
      if (key.equals("c")) {
        if (stated()) {
          return true;
        }
      } else {
        act(key);
      }
    }
  }

  /** A step is shown when it is come to, and not again after every key. */
  private void show() {
    List<Visit> path = drill.state().path();
    String place = path.size() + path.getLast().step() + drill.state().finding();
    if (!place.equals(shown)) {
      shown = place;
      looked = Optional.empty();
      drill.step().ifPresentOrElse(step -> show(step, path.size()), this::showEnd);
    }
  }

  private void showEnd() {
    say("");
    say("Your walk came to an end of the tree: " + title(drill.state().finding().orElse("")));
    say("That is where your branches lead, right or not. State the cause when you are sure.");
  }

  private void show(Step step, int number) {
    say("");
    say("Step %d · %s".formatted(number, step.title()));
    say("  " + step.why());
    if (step instanceof Step.ByPerson person) {
      say("  " + person.question().text());
      say("  How to find out: " + person.question().how());
    }
    List<Probe> probes = drill.probes();
    for (int at = 0; at < probes.size(); at++) {
      Probe probe = probes.get(at);
      String who = probe.roles().isEmpty() ? "a person" : String.join(", ", probe.roles());
      say("  %d  %s: %s".formatted(at + 1, who, probe.command()) + (probe.looked() ? "  ✓" : ""));
    }
    if (probes.isEmpty()) {
      say("  Nothing is gathered here; it rests on what was seen before.");
    }
  }

  private void act(String key) {
    switch (key) {
      case "" -> shown = "";
      case "b" -> branch();
      case "f" -> facts();
      case "<" -> drill.back();
      case "h" -> hint();
      default -> {
        if (!look(key)) {
          say("'" + key + "' is none of the keys.");
        }
      }
    }
  }

  private boolean look(String key) {
    boolean whole = key.endsWith("+");
    List<Probe> probes = drill.probes();
    Optional<Integer> number = Numbered.read(whole ? key.replace("+", "") : key, probes.size());
    number.ifPresent(at -> look(probes.get(at), whole));
    return number.isPresent();
  }

  private void look(Probe probe, boolean whole) {
    drill.look(probe.gather());
    if (probe.roles().isEmpty()) {
      say("  They answered: " + drill.answered());
      return;
    }
    looked = Optional.of(probe.gather());
    Visit here = drill.state().path().getLast();
    new EvidencePrinter(terminal.err())
        .print(
            here.step(),
            probe.gather(),
            here.attempts().getOrDefault(probe.gather(), List.of()),
            whole);
  }

  private void facts() {
    Optional<Answer> answer =
        looked.map(gather -> drill.state().path().getLast().answers().get(gather));
    answer.ifPresentOrElse(
        known -> new EvidencePrinter(terminal.err()).facts(known),
        () -> say("Look at something first; its facts can be shown then."));
  }

  private void branch() {
    List<String> reasons = drill.reasons();
    List<Decision> branches = drill.branches();
    var lines = new ArrayList<String>();
    for (int at = 0; at < branches.size(); at++) {
      lines.add(reasons.get(at) + " → " + title(branches.get(at).to()));
    }
    numbered.choose("Which branch?", lines).ifPresent(drill::take);
  }

  private void hint() {
    List<Hint> hints = List.of(Hint.values());
    numbered
        .choose(
            "Which hint?",
            hints.stream()
                .map(one -> "%s (%d points)".formatted(one.words(), one.price()))
                .toList())
        .ifPresent(chosen -> drill.hint(hints.get(chosen)).forEach(line -> say("  " + line)));
  }

  /** Cause and remedy; false where the trainee is not sure yet. */
  private boolean stated() {
    var causes = drill.causes();
    Optional<Integer> cause =
        numbered.choose(
            "What is the cause? You can say it once.",
            causes.stream().map(one -> one.title()).toList());
    if (cause.isEmpty()) {
      return false;
    }
    drill.state(causes.get(cause.get()));
    List<String> remedies = drill.remedies();
    Optional<Integer> remedy = numbered.choose("What is to be done? Enter for nothing.", remedies);
    drill.remedy(remedy.map(remedies::get).orElse(""));
    return true;
  }

  private String title(String id) {
    return drill.exercise().flow().titleOf(id);
  }

  private void say(String line) {
    terminal.err().println(Plain.line(line));
    terminal.err().flush();
  }
}
