package dev.gumshoe.cli.triage;

import dev.gumshoe.bundle.Bundle;
import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.SshArguments;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.cli.walk.ForeignFlows;
import dev.gumshoe.cli.walk.GivenBundles;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.BundleTargets;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.Standing;
import dev.gumshoe.triage.Triage;
import dev.gumshoe.triage.TriageNodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks all flows at once. */
@Command(
    name = "triage",
    description = {
      "Walks all flows on some nodes, as far as they come by themselves: which of them does the",
      "evidence speak for, which does it rule out, what would tell more? Only reads."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: gumshoe triage root@10.0.0.13 --cluster this-machine --input vip=10.96.0.1",
      "Exit status: 0 a fault is supported, 1 none is, 2 wrong call, 3 not connected."
    })
public final class TriageCommand implements Callable<Integer> {
  private static final String CLUSTER = "cluster";

  @Parameters(
      arity = "0..*",
      paramLabel = "ADDRESS",
      description = "Nodes over SSH: user@host:port.")
  private List<String> addresses = new ArrayList<>();

  @Option(
      names = "--cluster",
      paramLabel = "ADDRESS",
      description = "A machine with kubectl: a control-plane node, or this-machine.")
  private @Nullable String cluster;

  @Option(
      names = "--bundle",
      paramLabel = "[cluster=]PATH",
      description =
          "In place of nodes, what was gathered: folder or archive of sosreport, troubleshoot,"
              + " must-gather, kubectl cluster-info dump.")
  private List<String> bundles = new ArrayList<>();

  @Option(names = "--input", paramLabel = "NAME=VALUE", description = "A value that flows ask for.")
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(names = "--only", paramLabel = "FLOW", description = "Looks at these flows only.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--json", description = "Prints the board as JSON.")
  private boolean json;

  @Option(names = "--flows", paramLabel = "DIR", description = "Folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private SshArguments ssh = new SshArguments();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    List<Flow> flows = flows(Catalog.read(FlowFolders.orShipped(folders)), terminal);
    Map<String, NodeAddress> nodes = nodes();
    if (!bundles.isEmpty()) {
      if (!nodes.isEmpty()) {
        throw new WrongCall("--bundle and nodes exclude each other: what was gathered is past.");
      }
      return ofBundles(flows, terminal);
    }
    if (nodes.isEmpty()) {
      throw new WrongCall("Name a node: gumshoe triage user@host.");
    }
    var places = new LinkedHashMap<String, String>();
    nodes.forEach((name, address) -> places.put(name, address.toString()));
    try (var targets =
        new SshTargets(new SshConnector(), ssh.options(), terminal.prompts(), nodes)) {
      Optional<ConnectFailure> failure = targets.connect();
      if (failure.isPresent()) {
        terminal.err().println("gumshoe: " + failure.get().sentence());
        return ExitStatus.NOT_CONNECTED;
      }
      return look(flows, places, "--role", targets, terminal);
    }
  }

  private int ofBundles(List<Flow> flows, Terminal terminal) throws InterruptedException {
    Map<String, Bundle> opened = GivenBundles.forTriage(CLUSTER, bundles);
    var places = new LinkedHashMap<String, String>();
    opened.forEach((name, bundle) -> places.put(name, bundle.label()));
    try (var targets = new BundleTargets(opened)) {
      return look(flows, places, "--bundle", targets, terminal);
    }
  }

  private int look(
      List<Flow> flows,
      Map<String, String> places,
      String option,
      TargetSource targets,
      Terminal terminal)
      throws InterruptedException {
    Optional<String> kubectl =
        places.containsKey(CLUSTER) ? Optional.of(CLUSTER) : Optional.empty();
    List<String> nodes = places.keySet().stream().filter(name -> !name.equals(CLUSTER)).toList();
    @SuppressWarnings("resource") // Closed with its targets.
    var triage = new Triage(flows, new TriageNodes(nodes, kubectl), targets);
    Board board = triage.look(inputs, new BoardProgress(terminal.err())::tell);
    if (json) {
      terminal.out().println(Json.print(BoardFacts.of(board, triage.commands())));
    } else {
      new BoardPrinter(terminal.out(), option, places).print(board, triage.commands());
    }
    return board.hypotheses().stream().anyMatch(one -> one.standing() instanceof Standing.Supported)
        ? ExitStatus.DONE
        : ExitStatus.SHORT;
  }

  /** Flows that were not shipped are left out until the operator has agreed to their commands. */
  private List<Flow> flows(Catalog catalog, Terminal terminal) throws IOException {
    only.forEach(id -> FlowFolders.find(catalog, id));
    var foreign = new ForeignFlows(OwnFlows.ofOperator(), terminal);
    var flows = new ArrayList<Flow>();
    for (CatalogEntry entry : catalog.entries()) {
      String id = entry.flow().id();
      if (!only.isEmpty() && !only.contains(id)) {
        continue;
      }
      if (foreign.known(entry)) {
        flows.add(entry.flow());
      } else {
        terminal
            .err()
            .println(
                "Left out: %s is not one of the shipped flows; 'gumshoe walk %s' shows its commands."
                    .formatted(id, id));
      }
    }
    return flows;
  }

  private Map<String, NodeAddress> nodes() {
    var nodes = new LinkedHashMap<String, NodeAddress>();
    addresses.forEach(address -> nodes.put(address, parsed(address)));
    if (cluster != null) {
      nodes.put(CLUSTER, parsed(cluster));
    }
    return nodes;
  }

  private static NodeAddress parsed(String address) {
    try {
      return NodeAddress.parse(address);
    } catch (IllegalArgumentException e) {
      throw new WrongCall(String.valueOf(e.getMessage()), e);
    }
  }
}
