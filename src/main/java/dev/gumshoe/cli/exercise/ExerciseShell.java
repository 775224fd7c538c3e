package dev.gumshoe.cli.exercise;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.exercise.Drill;
import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.exercise.Move;
import dev.gumshoe.exercise.TypedCommands;
import dev.gumshoe.practice.PracticeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The nodes of an exercise over SSH, for the trainee's own shell; or none. */
final class ExerciseShell implements AutoCloseable {
  /** A line that was given to a node. */
  private record Line(String role, String text) {}

  private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
  private final InstantSource clock;
  private Optional<PracticeServer> server = Optional.empty();

  private ExerciseShell(InstantSource clock) {
    this.clock = clock;
  }

  /** No nodes. */
  static ExerciseShell none() {
    return new ExerciseShell(InstantSource.system());
  }

  /**
   * Starts the nodes.
   *
   * @throws IOException when a port cannot be opened
   */
  static ExerciseShell start(Exercise exercise, InstantSource clock) throws IOException {
    var shell = new ExerciseShell(clock);
    shell.server =
        Optional.of(
            PracticeServer.start(
                exercise.flow(),
                exercise.practice(),
                0,
                (role, line) -> shell.lines.add(new Line(role, line))));
    return shell;
  }

  /** Says how to get there. */
  void announce(PrintWriter err) {
    server.ifPresent(
        running -> {
          char[] password = running.password();
          err.println("The nodes, for your own shell; password " + new String(password));
          Arrays.fill(password, '\0');
          running
              .addresses()
              .forEach(
                  (role, address) ->
                      err.println(
                          Plain.line(
                              "  %s: ssh -p %d -o UserKnownHostsFile=/dev/null %s@%s"
                                  .formatted(
                                      role,
                                      address.port().orElseThrow(),
                                      running.user(),
                                      address.host()))));
          running
              .fingerprints()
              .forEach((role, key) -> err.println("  host key of %s: %s".formatted(role, key)));
          err.println("  What you run there counts as looking, where it is one of the probes.");
        });
  }

  /** Counts what was typed since, and says what it was taken for. */
  List<String> heard(Drill drill) {
    List<String> said = new ArrayList<>();
    for (Line line = lines.poll(); line != null; line = lines.poll()) {
      Move.Typed typed =
          new TypedCommands(drill.exercise())
              .read(
                  clock.instant(), line.role(), line.text(), drill.state().path().getLast().step());
      drill.typed(typed);
      said.add("  %s $ %s%s".formatted(line.role(), line.text(), counted(typed)));
    }
    return said;
  }

  private static String counted(Move.Typed typed) {
    if (!typed.gather().isEmpty()) {
      return "  (counts as " + typed.gather() + ")";
    }
    return switch (typed.caution()) {
      case CAN_CHANGE -> "  (can change a node)";
      case LOOKS, NOT_KNOWN -> "";
    };
  }

  @Override
  public void close() {
    server.ifPresent(PracticeServer::close);
  }
}
