package dev.gumshoe.cli.exercise;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.practice.PracticeServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs practice nodes until it is ended. */
@Command(
    name = "practice",
    description =
        "Starts SSH servers on loopback whose nodes answer from a case; ends with Ctrl-C.",
    mixinStandardHelpOptions = true,
    footer = "Exit status: 130 ended with Ctrl-C, 2 wrong call, or the servers cannot be started.")
public final class PracticeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "Id of a case; 'gumshoe flows' lists them.")
  private String id = "";

  @Option(names = "--flows", paramLabel = "DIR", description = "Folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--delay",
      paramLabel = "FACTOR",
      defaultValue = "1",
      description = "How long answers take: 1 as long as on the real node, 0 at once.")
  private double delay;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!(delay >= 0) || Double.isInfinite(delay)) {
      throw new WrongCall("The delay is a number that is 0 or more.");
    }
    CatalogEntry entry = entry(Catalog.read(FlowFolders.orShipped(folders)));
    Case recorded = entry.find(id).orElseThrow();
    try (PracticeServer server = PracticeServer.start(entry.flow(), recorded, delay)) {
      announce(server, entry, recorded);
      var ended = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "practice-end"));
      ended.await();
      return ExitStatus.DONE;
    }
  }

  private CatalogEntry entry(Catalog catalog) {
    return catalog.entries().stream()
        .filter(entry -> entry.find(id).isPresent())
        .findFirst()
        .orElseThrow(
            () -> new WrongCall("There is no case '" + id + "'; 'gumshoe flows' lists them."));
  }

  private void announce(PracticeServer server, CatalogEntry entry, Case recorded) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(recorded.title());
    char[] password = server.password();
    out.println("Password of every account: " + new String(password));
    Arrays.fill(password, '\0');
    var call = new StringBuilder("gumshoe walk " + entry.flow().id());
    server
        .addresses()
        .forEach(
            (role, address) -> {
              out.println("%s: ssh://%s".formatted(role, address));
              out.println("  host key " + server.fingerprints().get(role));
              call.append(" --role %s=ssh://%s".formatted(role, address));
            });
    recorded.inputs().forEach((name, value) -> call.append(" --input " + name + "=" + value));
    out.println("Walk it with: " + call);
    out.println("Ctrl-C ends the practice nodes.");
    out.flush();
  }
}
