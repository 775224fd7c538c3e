package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.netfilter.print.RuleSetPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a rule set as the loader does, and prints it as iptables-save would. */
@Command(
    name = "print",
    description =
        "Prints a rule set as iptables-save would, and what iptables-restore would refuse.",
    mixinStandardHelpOptions = true,
    footer = {
      "A is a file for iptables-restore, or the output of iptables-save, iptables -S or nft list",
      "ruleset; - is standard input. Problems go to standard error with their line numbers.",
      "Exit status: 0 read whole, 1 lines of it would be refused, 2 it cannot be read."
    })
final class PrintCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A rule set.")
  private Path file = Path.of("-");

  @Option(names = "--check", description = "Prints the problems only.")
  private boolean check;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    RuleSetFile read = RuleSetFile.read(file);
    if (!check) {
      RuleSetPrinter.print(read.rules())
          .lines()
          .forEach(line -> spec.commandLine().getOut().println(Plain.line(line)));
    }
    read.complain(spec.commandLine().getErr());
    return read.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.SHORT;
  }
}
