package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.cli.exercise.ExerciseCommand;
import dev.gumshoe.cli.exercise.PracticeCommand;
import dev.gumshoe.cli.flows.ErrorsCommand;
import dev.gumshoe.cli.flows.FindCommand;
import dev.gumshoe.cli.flows.FlowsCommand;
import dev.gumshoe.cli.flows.GraphCommand;
import dev.gumshoe.cli.flows.LintCommand;
import dev.gumshoe.cli.flows.NewFlowCommand;
import dev.gumshoe.cli.flows.ParseCommand;
import dev.gumshoe.cli.flows.TestCommand;
import dev.gumshoe.cli.packets.PcapCommand;
import dev.gumshoe.cli.rules.IptablesCommand;
import dev.gumshoe.cli.sessions.ExportCommand;
import dev.gumshoe.cli.sessions.PackCommand;
import dev.gumshoe.cli.sessions.ReplayCommand;
import dev.gumshoe.cli.sessions.ReportCommand;
import dev.gumshoe.cli.sessions.VerifyCommand;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Version;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.cli.triage.TriageCommand;
import dev.gumshoe.cli.walk.WalkCommand;
import dev.gumshoe.exercise.ExerciseException;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.UnreadableException;
import dev.gumshoe.pack.PackException;
import dev.gumshoe.session.SessionException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "gumshoe",
    description = "Walks you from a symptom to its cause on Kubernetes nodes, over SSH.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      WalkCommand.class,
      FindCommand.class,
      ErrorsCommand.class,
      GraphCommand.class,
      TriageCommand.class,
      NewFlowCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      ReplayCommand.class,
      ExerciseCommand.class,
      PackCommand.class,
      VerifyCommand.class,
      PracticeCommand.class,
      FlowsCommand.class,
      LintCommand.class,
      TestCommand.class,
      ParseCommand.class,
      IptablesCommand.class,
      PcapCommand.class
    },
    footer = {
      "",
      "Without a command the window opens; without a display a flow is walked in the terminal.",
      "Exit status: 0 done, 1 no conclusion or something falls short, 2 wrong call, 3 not connected."
    })
public final class Gumshoe implements Callable<Integer> {
  private final Callable<Integer> window;

  private Gumshoe(Callable<Integer> window) {
    this.window = window;
  }

  /**
   * The command line, ready to be executed.
   *
   * @param window what happens without a command; gives the exit status
   */
  public static CommandLine commandLine(Callable<Integer> window) {
    return new CommandLine(new Gumshoe(window))
        .setExecutionExceptionHandler(Gumshoe::failed)
        .setParameterExceptionHandler(Gumshoe::misused)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws Exception {
    return window.call();
  }

  private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    if (e instanceof InterruptedException) {
      command
          .getErr()
          .println("Stopped. What happened so far is kept; the same --session goes on.");
      return ExitStatus.SHORT;
    }
    command.getErr().println("gumshoe: " + sentence(e));
    return ExitStatus.WRONG_CALL;
  }

  private static int misused(CommandLine.ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("gumshoe: " + e.getMessage());
    err.println("Try '%s --help'.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitStatus.WRONG_CALL;
  }

  private static String sentence(Exception e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return switch (e) {
      // Their messages are paths and nothing else.
      case NoSuchFileException _ -> "There is no " + message + ".";
      case AccessDeniedException _ ->
          message + " may not be read or written; permission is denied.";
      case WrongCall _,
          AnonymousException _,
          ExerciseException _,
          PackException _,
          JournalException _,
          SessionException _,
          UnreadableException _,
          IOException _ ->
          message;
      default -> "something went wrong that Gumshoe did not foresee; please report it: " + e;
    };
  }
}
