package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.symptoms.Match;
import dev.gumshoe.symptoms.SymptomIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

/** Finds flows by what the operator sees. */
@Command(
    name = "find",
    description = {
      "Finds the flows that know what you see: words in English, Chinese, Japanese, Russian or",
      "Spanish, or an error that is pasted from a log or an event. The best comes first."
    },
    footer = {
      "With - in place of words, reads them from standard input.",
      "Exit status: 0 found, 1 no flow knows it, 2 wrong call or a folder cannot be read."
    },
    mixinStandardHelpOptions = true)
public final class FindCommand implements Callable<Integer> {
  private static final int MOST_INPUT = 1 << 20;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What you see.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--flows", paramLabel = "DIR", description = "A folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String typed = words.equals(List.of("-")) ? input() : String.join(" ", words);
    if (typed.isBlank()) {
      throw new WrongCall("Say what you see: gumshoe find \"too many open files\".");
    }
    Catalog catalog = Catalog.read(FlowFolders.orShipped(folders));
    var index = SymptomIndex.of(catalog.entries().stream().map(CatalogEntry::flow).toList());
    List<Match> found = index.find(typed);
    print(found);
    return found.isEmpty() ? ExitStatus.SHORT : ExitStatus.DONE;
  }

  private static String input() throws IOException {
    return new String(System.in.readNBytes(MOST_INPUT), StandardCharsets.UTF_8);
  }

  private void print(List<Match> found) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.print(found.stream().map(FindCommand::facts).toList()));
      return;
    }
    for (Match match : found) {
      out.println(match.flow().id() + " — " + match.flow().title());
      if (!match.known().isEmpty()) {
        out.println((match.certain() ? "    knows this error: " : "    knows: ") + match.known());
      }
    }
    if (found.isEmpty()) {
      spec.commandLine().getErr().println("gumshoe: no flow knows this; try fewer words.");
    }
  }

  private static Map<String, Object> facts(Match match) {
    return Map.of(
        "flow", match.flow().id(),
        "title", match.flow().title(),
        "known", match.known(),
        "certain", match.certain());
  }
}
