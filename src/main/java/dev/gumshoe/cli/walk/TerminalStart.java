package dev.gumshoe.cli.walk;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.GentleEnd;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.practice.PracticeTargets;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What happens without a command where there is no display: the same work in the terminal. */
public final class TerminalStart {
  private final Terminal terminal;

  /** A start that talks on these. */
  public TerminalStart(PrintWriter out, PrintWriter err) {
    this.terminal = new Terminal(out, err);
  }

  /** Chooses flow and nodes with the operator, and walks; gives the exit status. */
  public int run() throws IOException, JournalException, InterruptedException {
    Catalog catalog = Catalog.read(FlowFolders.orShipped(List.of()));
    Optional<CatalogEntry> entry =
        choose("What do you see?", catalog.entries(), found -> found.flow().title());
    if (entry.isEmpty()) {
      terminal.err().println("\nNothing was chosen. 'gumshoe --help' shows the commands.");
      return ExitStatus.SHORT;
    }
    new ForeignFlows(OwnFlows.ofOperator(), terminal).ask(entry.get(), false, false);
    Flow flow = entry.get().flow();
    var nodes = new LinkedHashMap<String, NodeAddress>();
    for (Role role : flow.roles().values()) {
      if (role instanceof Role.OfNode(String name, String title, boolean kubectl)) {
        Optional<String> typed =
            asked(
                title
                    + (kubectl ? " (user@host:port, this-machine, " : " (user@host:port, ")
                    + "or Enter for practice nodes): ",
                NodeAddress::parse);
        if (typed.isEmpty()) {
          return ExitStatus.SHORT;
        }
        if (typed.get().isEmpty()) {
          return practise(entry.get());
        }
        nodes.put(name, NodeAddress.parse(typed.get()));
      }
    }
    Map<String, String> inputs = inputs(flow);
    try (var source =
        new SshTargets(new SshConnector(), SshOptions.ofOperator(), terminal.prompts(), nodes)) {
      return walk(flow, inputs, source, source.connect());
    }
  }

  private int practise(CatalogEntry entry)
      throws IOException, JournalException, InterruptedException {
    Optional<Case> chosen = choose("Practise on which case?", entry.cases(), Case::title);
    if (chosen.isEmpty()) {
      return ExitStatus.SHORT;
    }
    try (PracticeTargets source =
        PracticeTargets.start(
            entry.flow(), chosen.get(), new SshConnector(), terminal.prompts().hostKeys())) {
      return walk(entry.flow(), chosen.get().inputs(), source, source.connect());
    }
  }

  private int walk(
      Flow flow, Map<String, String> inputs, TargetSource source, Optional<ConnectFailure> failure)
      throws JournalException, InterruptedException {
    if (failure.isPresent()) {
      terminal.err().println("gumshoe: " + failure.get().sentence());
      return ExitStatus.NOT_CONNECTED;
    }
    var opening = new SessionOpening(flow, Optional.empty());
    try (Session session = opening.open(inputs, Map.of(), source)) {
      terminal.err().println("Session: " + opening.directory());
      session.listen(new ProgressLines(flow, session.state(), terminal.err()));
      int status;
      try (var _ = GentleEnd.of(session)) {
        status = new TerminalWalk(session, terminal).walk();
      }
      new ConclusionPrinter(terminal.out()).print(flow, session.state());
      terminal
          .err()
          .println(
              "For a report: gumshoe report " + opening.directory() + " --format html -o FILE");
      return status;
    }
  }

  private Map<String, String> inputs(Flow flow) {
    var given = new LinkedHashMap<String, String>();
    for (Input input : flow.inputs().values()) {
      String initial = input.initial().map(value -> " [" + value + "]").orElse("");
      asked(input.ask() + initial + " ", input.type()::read)
          .filter(typed -> !typed.isEmpty())
          .ifPresent(typed -> given.put(input.name(), typed));
    }
    return given;
  }

  /** What is typed, asked for again until it can be read; nothing at all can always be typed. */
  private Optional<String> asked(String question, Consumer<String> reader) {
    while (true) {
      Optional<String> typed = terminal.ask(question);
      try {
        typed.filter(text -> !text.isEmpty()).ifPresent(reader);
        return typed;
      } catch (IllegalArgumentException e) {
        terminal.err().println(e.getMessage());
      }
    }
  }

  private <T> Optional<T> choose(String question, List<T> from, Function<T, String> title) {
    for (int number = 0; number < from.size(); number++) {
      terminal.err().println("  %2d  %s".formatted(number + 1, title.apply(from.get(number))));
    }
    String first = from.isEmpty() ? "" : " [1]";
    return terminal
        .ask(question + first + " ")
        .map(typed -> typed.isEmpty() ? "1" : typed)
        .filter(typed -> typed.matches("[1-9][0-9]{0,3}"))
        .map(Integer::parseInt)
        .filter(number -> number <= from.size())
        .map(number -> from.get(number - 1));
  }
}
