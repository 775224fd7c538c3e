package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the flows. */
@Command(
    name = "flows",
    description = "Lists the flows and their cases.",
    footer = "Exit status: 0 listed, 2 a folder cannot be read.",
    mixinStandardHelpOptions = true)
public final class FlowsCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Catalog catalog = Catalog.read(FlowFolders.orShipped(folders));
    var out = spec.commandLine().getOut();
    if (catalog.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      spec.commandLine()
          .getErr()
          .println("gumshoe: some flows or cases have errors and are left out; see gumshoe lint.");
    }
    if (json) {
      out.println(
          Json.print(
              catalog.entries().stream()
                  .map(
                      entry ->
                          Map.of(
                              "id", entry.flow().id(),
                              "title", entry.flow().title(),
                              "symptoms", entry.flow().symptoms(),
                              "cases", entry.cases().stream().map(one -> one.id()).toList()))
                  .toList()));
      return ExitStatus.DONE;
    }
    for (var entry : catalog.entries()) {
      out.println(entry.flow().id() + " — " + entry.flow().title());
      entry.flow().symptoms().forEach(symptom -> out.println("    symptom: " + symptom));
      entry.cases().forEach(one -> out.println("    case %s: %s".formatted(one.id(), one.title())));
    }
    return ExitStatus.DONE;
  }
}
