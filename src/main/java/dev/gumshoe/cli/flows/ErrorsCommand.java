package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.ErrorCatalog;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.logs.LogErrors;
import dev.gumshoe.logs.LogFile;
import dev.gumshoe.logs.LogSurvey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds in logs the errors that flows know. */
@Command(
    name = "errors",
    description = {
      "Finds in logs all errors that a flow knows, and says which flow to walk. The flow that knows",
      "the longest of the texts comes first."
    },
    footer = {
      "FILE may be compressed by gzip; without one, or with -, standard input is read. Logs of any",
      "size are read in little memory. Upper and lower case differ.",
      "Exit status: 0 found, 1 no flow knows a line of it, 2 wrong call or a file cannot be read."
    },
    mixinStandardHelpOptions = true)
public final class ErrorsCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Logs.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--flows", paramLabel = "DIR", description = "A folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--max", paramLabel = "N", description = "Names so many flows for a log at most.")
  private int most = Integer.MAX_VALUE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    List<Path> logs = files.isEmpty() ? List.of(Path.of("-")) : files;
    if (logs.stream().filter(file -> file.toString().equals("-")).count() > 1) {
      throw new WrongCall("Standard input can be read once only; name - once.");
    }
    if (most < 1) {
      throw new WrongCall("--max is the number of flows to name, 1 or more.");
    }
    PrintWriter err = spec.commandLine().getErr();
    ErrorCatalog catalog = ErrorCatalog.read(FlowFolders.orShipped(folders));
    for (Problem problem : catalog.problems()) {
      err.println(Plain.line(problem.at() + ": " + problem.message()));
    }
    return look(logs, LogErrors.of(catalog.flows()));
  }

  private int look(List<Path> logs, LogErrors errors) {
    var report = new LogReport(spec.commandLine().getOut(), json, most);
    boolean found = false;
    boolean failed = false;
    for (Path log : logs) {
      try {
        LogSurvey survey = survey(log, errors);
        found |= !survey.found().isEmpty();
        report.add(GivenText.name(log), survey);
      } catch (IOException e) {
        failed = true;
        String sentence = GivenText.name(log) + ": " + sentence(log, e);
        spec.commandLine().getErr().println(Plain.line(sentence));
      }
    }
    report.end();
    if (!found && !failed) {
      spec.commandLine().getErr().println("gumshoe: no flow knows any line of it.");
    }
    return failed ? ExitStatus.WRONG_CALL : found ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private static LogSurvey survey(Path log, LogErrors errors) throws IOException {
    return log.toString().equals("-")
        ? LogFile.survey(errors, System.in)
        : new LogFile(log).survey(errors);
  }

  private static String sentence(Path file, IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file; name a log.";
    }
    if (Files.isDirectory(file)) {
      return "this is a folder; name files in it.";
    }
    String why = Optional.ofNullable(problem.getMessage()).orElse("its end is missing");
    return "it cannot be read to its end: " + why + ". Name a file that you may read, or a copy.";
  }
}
