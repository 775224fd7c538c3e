package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.netfilter.backend.BackendReport;
import dev.gumshoe.netfilter.backend.Backends;
import dev.gumshoe.netfilter.backend.Observation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which backends of iptables hold rules. */
@Command(
    name = "backends",
    description = "Says which backends of iptables hold rules, and which one each tool shows.",
    mixinStandardHelpOptions = true,
    footer = {
      "FILE is the whole output of iptables-save, iptables-legacy-save, iptables-nft-save (or their",
      "ip6tables kin), iptables -V, nft list ruleset, or /proc/net/ip_tables_names; all of one",
      "network namespace. What it is, its text tells; of an empty file, its name (ip_tables_names,",
      "iptables-legacy-save, iptables-nft-save, nft-list-ruleset). - is standard input.",
      "Exit status: 0 at most one backend holds rules, 1 both do, or it is not known, 2 a file cannot",
      "be read."
    })
final class BackendsCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What was read of the node.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (files.stream().filter(file -> file.toString().equals("-")).count() > 1) {
      throw new WrongCall("Standard input can be one file only; name the others.");
    }
    var read = new ArrayList<Observation>();
    boolean whole = true;
    for (Path file : files) {
      NetfilterFile one = NetfilterFile.read(file);
      RuleSetFile.complain(one.observation().place(), one.problems(), spec.commandLine().getErr());
      whole &= one.problems().isEmpty();
      read.add(one.observation());
    }
    List<BackendReport> reports = Backends.reports(read);
    print(reports);
    if (!whole) {
      return ExitStatus.WRONG_CALL;
    }
    return reports.stream().allMatch(BackendReport::settled) ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private void print(List<BackendReport> reports) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.print(BackendFacts.of(reports)));
    } else {
      new BackendPrinter(out).print(reports);
    }
  }
}
