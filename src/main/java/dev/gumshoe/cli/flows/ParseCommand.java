package dev.gumshoe.cli.flows;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.Outline;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.all.Parsers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a parser on a file or on standard input. */
@Command(
    name = "parse",
    description = "Reads a tool's output, from a file or standard input, and prints the evidence.",
    mixinStandardHelpOptions = true,
    footer = {
      "Problems go to standard error with their line numbers.",
      "Exit status: 0 read whole, 1 something in it cannot be read, 2 wrong call."
    })
public final class ParseCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "What it is.")
  private @Nullable String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "A file; standard input when there is none, or -.")
  private @Nullable Path file;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--list", description = "Names the kinds.")
  private boolean list;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      for (Kind each : Kinds.ofCommands()) {
        out.println("%-18s %s".formatted(each.id(), each.summary()));
        each.commands().forEach(command -> out.println("                     " + command));
      }
      return ExitStatus.DONE;
    }
    String id =
        Optional.ofNullable(kind)
            .orElseThrow(() -> new WrongCall("Name a kind; --list names them all."));
    Parser parser =
        Parsers.byKind(id)
            .orElseThrow(
                () -> new WrongCall("'" + id + "' is no kind; 'gumshoe parse --list' names them."));
    GivenText given = GivenText.read(Optional.ofNullable(file).orElse(Path.of("-")));
    return print(given.name(), parser.parse(Capture.ofText(given.name(), given.text())), out);
  }

  private int print(String name, Reading reading, PrintWriter out) {
    PrintWriter err = spec.commandLine().getErr();
    return switch (reading) {
      case Reading.Read(Evidence evidence, List<LineProblem> problems) -> {
        if (json) {
          out.println(Json.print(Facts.of(evidence)));
        } else {
          new Outline(out).print(Facts.of(evidence));
        }
        problems.forEach(p -> err.println(name + place(p) + ": " + p.message()));
        yield problems.isEmpty() ? ExitStatus.DONE : ExitStatus.SHORT;
      }
      case Reading.NotRead(var why, String detail) -> {
        err.println(name + ": " + why.words() + ": " + detail);
        yield ExitStatus.SHORT;
      }
    };
  }

  /** A problem of the whole output has no line. */
  private static String place(LineProblem problem) {
    return problem.line() > 0 ? ":" + problem.line() : "";
  }
}
