package dev.gumshoe.exercise;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Probe;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.flow.lint.Caution;
import dev.gumshoe.remote.RemoteLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what commands are that a trainee types on practice nodes. */
public final class TypedCommands {
  private static final String REDIRECTED = ".*(?<![0-9&-])>+(?!\\s*/dev/null|&).*";

  private final Flow flow;
  private final Scope scope;

  /** Commands in an exercise; what its probes are filled in with is what the original knew. */
  public TypedCommands(Exercise exercise) {
    this.flow = exercise.flow();
    this.scope = exercise.truth().state().scope();
  }

  /**
   * What a line is.
   *
   * @param role of the node that it was typed on
   * @param here id of the step that the trainee is at; where a command is a probe of several steps,
   *     it is meant for this one
   */
  public Move.Typed read(Instant at, String role, String line, String here) {
    Optional<List<String>> argv = RemoteLine.read(line).map(asked -> withoutSudo(asked.argv()));
    String gather = argv.flatMap(words -> gather(role, inContainer(words), here)).orElse("");
    Caution caution =
        !gather.isEmpty()
            ? Caution.LOOKS
            : argv.map(words -> Caution.of(inContainer(words))).orElseGet(() -> ofShell(line));
    return new Move.Typed(at, role, line, gather, caution);
  }

  /** Of a line for a shell each part is looked at; where it writes to a file it changes it. */
  private static Caution ofShell(String line) {
    if (line.matches(REDIRECTED)) {
      return Caution.CAN_CHANGE;
    }
    Caution worst = Caution.NOT_KNOWN;
    for (String part : line.split("\\|\\||&&|[|;&]")) {
      Optional<List<String>> words =
          RemoteLine.read(part.strip()).map(asked -> withoutSudo(asked.argv()));
      if (words.isPresent() && Caution.of(words.get()) == Caution.CAN_CHANGE) {
        worst = Caution.CAN_CHANGE;
      }
    }
    return worst;
  }

  private static List<String> withoutSudo(List<String> argv) {
    if (argv.isEmpty() || !argv.getFirst().equals("sudo")) {
      return argv;
    }
    int at = 1;
    while (at < argv.size() && argv.get(at).startsWith("-")) {
      boolean valued = List.of("-u", "-g", "-p").contains(argv.get(at));
      at += valued ? 2 : 1;
    }
    return argv.subList(Math.min(at, argv.size()), argv.size());
  }

  /** What is run in a container, where the line has the container's runtime run it. */
  private static List<String> inContainer(List<String> argv) {
    if (argv.size() < 4 || !argv.getFirst().equals("crictl") || !argv.get(1).equals("exec")) {
      return argv;
    }
    int at = 2;
    while (at < argv.size() && argv.get(at).startsWith("-")) {
      at++;
    }
    return argv.subList(Math.min(at + 1, argv.size()), argv.size());
  }

  private Optional<String> gather(String role, List<String> argv, String here) {
    List<Step> steps = new ArrayList<>(flow.steps().values());
    steps.sort((one, other) -> Boolean.compare(other.id().equals(here), one.id().equals(here)));
    for (Step step : steps) {
      for (Gather gather : step.gather()) {
        if (gather instanceof Gather.ByProbes probes
            && onNode(probes.on()).equals(role)
            && probes.probes().stream().anyMatch(probe -> is(probe, argv))) {
          return Optional.of(gather.name());
        }
      }
    }
    return Optional.empty();
  }

  private String onNode(String role) {
    return flow.roles().get(role) instanceof Role.OfContainer container ? container.on() : role;
  }

  private boolean is(Probe probe, List<String> argv) {
    List<String> words = new ArrayList<>();
    for (Template word : probe.argv()) {
      Optional<List<String>> filled = word.words(scope);
      if (filled.isEmpty()) {
        return false;
      }
      words.addAll(filled.get());
    }
    return words.equals(argv);
  }
}
