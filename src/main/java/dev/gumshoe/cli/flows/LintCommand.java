package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.diagnostic.Caret;
import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.diagnostic.Severity;
import dev.gumshoe.diagnostic.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks flows and cases. */
@Command(
    name = "lint",
    description = "Checks flows and their cases, and prints every problem as a compiler does.",
    mixinStandardHelpOptions = true,
    footer = "Exit status: 0 no error, 1 errors, 2 a folder cannot be read.")
public final class LintCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Catalog catalog = Catalog.read(FlowFolders.orShipped(folders));
    long errors = catalog.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.print(catalog.problems().stream().map(LintCommand::plain).toList()));
    } else {
      for (Problem problem : catalog.problems()) {
        Source source = catalog.sources().get(problem.at().file());
        out.println(Caret.render(problem, source == null ? List.of() : source.lines()));
      }
      out.println(
          String.join(
              ", ",
              count(catalog.sources().size(), "file"),
              count(errors, "error"),
              count(catalog.problems().size() - errors, "warning")));
    }
    return errors == 0 ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static Map<String, Object> plain(Problem problem) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("file", problem.at().file());
    plain.put("line", problem.at().line());
    plain.put("column", problem.at().column());
    plain.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    plain.put("rule", problem.rule());
    plain.put("message", problem.message());
    return plain;
  }
}
