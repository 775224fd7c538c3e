package dev.gumshoe.cli.walk;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.GentleEnd;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.SshArguments;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.BundleTargets;
import dev.gumshoe.session.CaseTargets;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.NodeSource;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import java.io.IOException;
import java.nio.file.Files;
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

/** Walks a flow in the terminal. */
@Command(
    name = "walk",
    description = "Walks a flow: on nodes over SSH, on bundles, or on a recorded case.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: gumshoe walk service-vip-unreachable --role node=ssh://root@10.0.0.13",
      "Exit status: 0 a finding or a healthy end, 1 no conclusion, 2 wrong call, 3 not connected."
    })
public final class WalkCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FLOW", description = "Id of the flow; 'gumshoe flows' lists them.")
  private String flow = "";

  @Option(
      names = "--role",
      paramLabel = "NAME=ADDRESS",
      description = "The node that fills a role: node=ssh://user@host:port.")
  private Map<String, String> roles = new LinkedHashMap<>();

  @Option(names = "--input", paramLabel = "NAME=VALUE", description = "A value of the flow.")
  private Map<String, String> inputs = new LinkedHashMap<>();

  @Option(
      names = "--bundle",
      paramLabel = "[ROLE=]PATH",
      description =
          "In place of nodes, what was gathered: folder or archive of sosreport, troubleshoot,"
              + " must-gather, kubectl cluster-info dump.")
  private List<String> bundles = new ArrayList<>();

  @Option(names = "--case", paramLabel = "CASE", description = "A recorded case, without SSH.")
  private @Nullable String caseId;

  @Option(
      names = "--auto",
      description = "Follows the rules and asks nothing; stops at a question for a person.")
  private boolean auto;

  @Option(
      names = "--session",
      paramLabel = "DIR",
      description = "Where the session is kept; goes on with it when there is one.")
  private @Nullable Path session;

  @Option(
      names = "--agree",
      description = "Agrees to the commands of a flow that was not shipped, as it is now.")
  private boolean agree;

  @Option(names = "--json", description = "Prints path, finding and evidence as JSON.")
  private boolean json;

  @Option(names = "--flows", paramLabel = "DIR", description = "Folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private SshArguments ssh = new SshArguments();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, InterruptedException {
    CatalogEntry entry = FlowFolders.find(FlowFolders.orShipped(folders), flow);
    var terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    if (caseId == null) {
      var foreign = new ForeignFlows(OwnFlows.ofOperator(), terminal);
      foreign.ask(entry, agree, auto);
      if (session != null && Files.exists(session.resolve(Journal.FILE))) {
        foreign.askKept(KeptFlow.of(JournalReader.read(session)), entry, agree, auto);
      }
    }
    Optional<Case> recorded = Optional.ofNullable(caseId).map(id -> find(entry, id));
    var opening = new SessionOpening(entry.flow(), Optional.ofNullable(session));
    try (TargetSource source = source(entry.flow(), recorded, terminal)) {
      Optional<ConnectFailure> failure =
          source instanceof NodeSource nodes ? nodes.connect() : Optional.empty();
      if (failure.isPresent()) {
        terminal.err().println("gumshoe: " + failure.get().sentence());
        return ExitStatus.NOT_CONNECTED;
      }
      var given = new LinkedHashMap<>(recorded.map(Case::inputs).orElse(Map.of()));
      given.putAll(inputs);
      try (Session open = opening.open(given, inputs, source)) {
        terminal.err().println("Session: " + opening.directory());
        opening
            .resumed()
            .ifPresent(note -> terminal.err().println((goesOn(open) + " " + note).strip()));
        return walk(open, recorded, terminal);
      } catch (IllegalArgumentException e) {
        throw new WrongCall(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private static String goesOn(Session open) {
    if (open.state().finding().isPresent()) {
      return "The session came to its end before; nothing is asked of a node any more.";
    }
    List<Visit> path = open.state().path();
    return path.isEmpty()
        ? "Session goes on at its start."
        : "Session goes on at step %d · %s"
            .formatted(path.size(), open.flow().titleOf(path.getLast().step()));
  }

  private int walk(Session open, Optional<Case> recorded, Terminal terminal)
      throws InterruptedException {
    open.listen(new ProgressLines(open.flow(), open.state(), terminal.err()));
    int status;
    try (var _ = GentleEnd.of(open)) {
      status =
          auto
              ? new AutoWalk(open, recorded.map(Case::choices).orElse(Map.of()), terminal).walk()
              : new TerminalWalk(open, terminal).walk();
    }
    if (json) {
      terminal.out().println(Json.print(WalkResult.of(open)));
    } else {
      new ConclusionPrinter(terminal.out()).print(open.flow(), open.state());
    }
    return status;
  }

  private TargetSource source(Flow of, Optional<Case> recorded, Terminal terminal) {
    if (recorded.isPresent()) {
      if (!roles.isEmpty() || !bundles.isEmpty()) {
        throw new WrongCall(
            "--case and --role or --bundle exclude each other; a case brings its own nodes.");
      }
      return new CaseTargets(recorded.get());
    }
    if (!bundles.isEmpty()) {
      if (!roles.isEmpty()) {
        throw new WrongCall("--bundle and --role exclude each other: what was gathered is past.");
      }
      return new BundleTargets(GivenBundles.forFlow(of, bundles));
    }
    Prompts prompts = auto ? Prompts.refusing() : terminal.prompts();
    return new SshTargets(new SshConnector(), ssh.options(), prompts, addresses(of, terminal));
  }

  private Map<String, NodeAddress> addresses(Flow of, Terminal terminal) {
    var found = new LinkedHashMap<String, NodeAddress>();
    for (String name : roles.keySet()) {
      if (!(of.roles().get(name) instanceof Role.OfNode)) {
        throw new WrongCall(
            "The flow %s has no node role '%s'; its roles: %s."
                .formatted(of.id(), name, String.join(", ", of.roles().keySet())));
      }
    }
    for (Role role : of.roles().values()) {
      if (role instanceof Role.OfNode(String name, String title, boolean kubectl)) {
        Optional<String> address =
            Optional.ofNullable(roles.get(name))
                .or(
                    () ->
                        auto
                            ? Optional.empty()
                            : terminal.ask(
                                title
                                    + (kubectl
                                        ? " (user@host:port, or this-machine): "
                                        : " (user@host:port): ")));
        found.put(name, parsed(name, address));
      }
    }
    return found;
  }

  private static NodeAddress parsed(String role, Optional<String> address) {
    try {
      return NodeAddress.parse(
          address.orElseThrow(
              () -> new WrongCall("Name the node: --role %s=ssh://user@host.".formatted(role))));
    } catch (IllegalArgumentException e) {
      throw new WrongCall(String.valueOf(e.getMessage()), e);
    }
  }

  private static Case find(CatalogEntry entry, String id) {
    return entry
        .find(id)
        .orElseThrow(
            () ->
                new WrongCall(
                    "The flow %s has no case '%s'; 'gumshoe flows' lists them."
                        .formatted(entry.flow().id(), id)));
  }
}
