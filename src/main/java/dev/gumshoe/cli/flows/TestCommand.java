package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.diagnostic.Severity;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.session.BranchCoverage;
import dev.gumshoe.session.CaseTrial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases of flows. */
@Command(
    name = "test",
    description = "Walks every case of the flows and compares path and finding.",
    mixinStandardHelpOptions = true,
    footer = {
      "Exit status: 0 all cases pass (and, with --coverage, take every branch), 1 some fail or flows",
      "have errors, 2 wrong call."
    })
public final class TestCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(
      names = "--coverage",
      description = "Tells which branches of each flow no case takes; there must be none.")
  private boolean coverage;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** A case and where it led. */
  private record Tried(Case one, CaseTrial.Outcome outcome) {
    boolean passed() {
      return outcome.meets(one);
    }
  }

  @Override
  public Integer call() throws IOException {
    Catalog catalog = Catalog.read(FlowFolders.orShipped(folders));
    var tried = new ArrayList<Tried>();
    var covered = new ArrayList<BranchCoverage>();
    for (CatalogEntry entry : catalog.entries()) {
      List<Tried> ofFlow =
          entry.cases().stream()
              .map(one -> new Tried(one, CaseTrial.walk(entry.flow(), one)))
              .toList();
      tried.addAll(ofFlow);
      if (coverage) {
        covered.add(BranchCoverage.of(entry.flow(), ofFlow.stream().map(Tried::outcome).toList()));
      }
    }
    boolean sound = catalog.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
    print(tried, covered);
    if (!sound) {
      spec.commandLine()
          .getErr()
          .println("gumshoe: some flows or cases have errors and were left out; see gumshoe lint.");
    }
    boolean passed = tried.stream().allMatch(Tried::passed);
    boolean whole = covered.stream().allMatch(flow -> flow.untried().isEmpty());
    return sound && passed && whole ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private void print(List<Tried> tried, List<BranchCoverage> covered) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var cases = tried.stream().map(TestCommand::plain).toList();
      out.println(
          Json.print(
              coverage
                  ? Map.of(
                      "cases", cases, "coverage", covered.stream().map(TestCommand::plain).toList())
                  : cases));
      return;
    }
    tried.forEach(one -> print(one, out));
    long passed = tried.stream().filter(Tried::passed).count();
    out.println("%d passed, %d failed".formatted(passed, tried.size() - passed));
    covered.forEach(flow -> print(flow, out));
  }

  private static void print(BranchCoverage flow, PrintWriter out) {
    out.println("%s: %d of %d branches walked".formatted(flow.flow(), flow.walked(), flow.all()));
    flow.untried()
        .forEach(
            one ->
                out.println(
                    "     no case takes %s, %s → %s"
                        .formatted(one.step(), one.branch(), one.to())));
  }

  private static void print(Tried tried, PrintWriter out) {
    Case one = tried.one();
    out.println(
        "%s %s/%s → %s"
            .formatted(
                tried.passed() ? "PASS" : "FAIL", one.flow(), one.id(), tried.outcome().end()));
    if (!tried.passed()) {
      out.println("     expected path: " + String.join(" → ", one.expected().path()));
      out.println("     walked path:   " + String.join(" → ", tried.outcome().path()));
      out.println("     expected finding: " + one.expected().finding());
    }
  }

  private static Map<String, Object> plain(Tried tried) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("flow", tried.one().flow());
    plain.put("case", tried.one().id());
    plain.put("passed", tried.passed());
    plain.put("path", tried.outcome().path());
    plain.put("finding", tried.outcome().end());
    plain.put("expectedPath", tried.one().expected().path());
    plain.put("expectedFinding", tried.one().expected().finding());
    return plain;
  }

  private static Map<String, Object> plain(BranchCoverage flow) {
    var plain = new LinkedHashMap<String, Object>();
    plain.put("flow", flow.flow());
    plain.put("branches", flow.all());
    plain.put("walked", flow.walked());
    plain.put(
        "untried",
        flow.untried().stream()
            .map(one -> Map.of("step", one.step(), "branch", one.branch(), "to", one.to()))
            .toList());
    return plain;
  }
}
