package dev.gumshoe.ui.window;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.bundle.BundleException;
import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.course.ScoreBook;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.session.BundleTargets;
import dev.gumshoe.session.CaseTargets;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.session.TargetSource;
import dev.gumshoe.triage.Triage;
import dev.gumshoe.triage.TriageNodes;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.Export;
import dev.gumshoe.ui.Places;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.SavedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A desk with the shipped flows and their cases; sessions are real, nodes are recorded. */
final class TestDesk implements Desk {
  /** A host that shows an unknown key, and then answers. */
  static final String ASKS = "asks.example";

  /** A host whose commands take until {@link #letGo}. */
  static final String SLOW = "slow.example";

  /** The only flow of this desk: what the tests look for is in the same place always. */
  private static final String FLOW = "service-vip-unreachable";

  private final SessionStore store;
  private final ScoreBook scores;
  private final Catalog catalog;
  private volatile boolean foreign;
  private final TestExports exports;
  private final CountDownLatch gate = new CountDownLatch(1);

  TestDesk(Path root) {
    store = new SessionStore(root, Clock.systemUTC());
    exports = new TestExports(root.resolveSibling("keys"));
    scores = new ScoreBook(root.resolveSibling("scores.jsonl"));
    catalog = ShippedFlows.all();
  }

  Case exercise(String id) {
    return catalog.find(FLOW).orElseThrow().find(id).orElseThrow();
  }

  void letGo() {
    gate.countDown();
  }

  @Override
  public List<Flow> flows() {
    return catalog.find(FLOW).map(CatalogEntry::flow).stream().toList();
  }

  @Override
  public List<Case> cases(Flow flow) {
    return catalog.find(flow.id()).map(CatalogEntry::cases).orElse(List.of());
  }

  @Override
  public List<FlowCommand> unseen(Flow flow) {
    return foreign ? FlowCommand.of(flow) : List.of();
  }

  @Override
  public void agree(Flow flow) {
    foreign = false;
  }

  /** The flow is one that was not shipped. */
  void makeForeign() {
    foreign = true;
  }

  @Override
  public ScoreBook scores() {
    return scores;
  }

  @Override
  public List<SavedSession> sessions() {
    try {
      var found = new ArrayList<SavedSession>();
      for (Path directory : store.sessions()) {
        ReadSession read = open(directory);
        SessionState state = SessionState.of(read.journal().events());
        String ending =
            state.finding().map(read.flow()::titleOf).orElse("Not at its end: can be gone on with");
        found.add(
            new SavedSession(
                directory,
                read.flow().title(),
                read.journal().events().getFirst().at(),
                ending,
                state.finding().isPresent()));
      }
      return found;
    } catch (IOException | DeskException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Beginning begin(Flow flow, Map<String, Object> inputs, Places places, Prompts prompts)
      throws InterruptedException {
    return switch (places) {
      case Places.Nodes(var nodes) ->
          onNode(flow, inputs, nodes.values().iterator().next(), prompts);
      case Places.Bundles(var bundles) -> {
        try {
          yield start(flow, inputs, BundleTargets.open(bundles));
        } catch (BundleException e) {
          yield new Beginning.NotBegun(List.of(String.valueOf(e.getMessage())));
        }
      }
    };
  }

  private Beginning onNode(Flow flow, Map<String, Object> inputs, NodeAddress node, Prompts prompts)
      throws InterruptedException {
    if (node.host().equals(ASKS)) {
      var key =
          new HostKeyPrompt.UnknownKey(
              ASKS, "ssh-ed25519", "SHA256:7Yv1m0uQ2s8jFq4cXb9RkT3nLwZp5dHhE6aGiKoMxVs");
      if (prompts.hostKeys().decide(key) == HostKeyPrompt.Decision.REFUSE) {
        var failure = new ConnectFailure.UnknownHostKey(ASKS, key.keyType(), key.fingerprint());
        return new Beginning.NotBegun(List.of(failure.sentence()));
      }
    } else if (!node.host().equals(SLOW)) {
      return new Beginning.NotBegun(
          List.of(
              new ConnectFailure.Unreachable(node.toString(), "Connection refused").sentence()));
    }
    TargetSource source = new CaseTargets(exercise("source-kube-mark-drop"));
    return start(flow, inputs, node.host().equals(SLOW) ? new SlowTargets(source, gate) : source);
  }

  @Override
  public Beginning practise(Flow flow, Case exercise, Prompts prompts) {
    return start(flow, SessionInputs.of(flow, exercise.inputs()), new CaseTargets(exercise));
  }

  @Override
  public Looking triage(
      Map<String, NodeAddress> nodes, Optional<NodeAddress> cluster, Prompts prompts) {
    if (!nodes.containsKey("node")) {
      return new Looking.NotReady("No such node.");
    }
    var recorded = new CaseTargets(exercise("source-kube-mark-drop"));
    List<Flow> all = catalog.entries().stream().map(CatalogEntry::flow).toList();
    var chosen = new TriageNodes(List.copyOf(nodes.keySet()), Optional.empty());
    return new Looking.Ready(new Triage(all, chosen, recorded));
  }

  private Beginning start(Flow flow, Map<String, Object> inputs, TargetSource source) {
    Path directory = store.fresh(flow);
    try {
      var writer = JournalWriter.create(directory, Clock.systemUTC());
      Session session = Session.begin(flow, inputs, source, writer, "test");
      return new Beginning.Begun(session, directory, Clock.systemUTC().instant());
    } catch (JournalException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Beginning resume(ReadSession read, Places places, Prompts prompts) {
    try {
      var writer = JournalWriter.reopen(read.journal(), Clock.systemUTC());
      var source = new CaseTargets(read.exercise().orElseThrow());
      Session session = Session.resume(read.flow(), read.journal(), source, writer, "test");
      return new Beginning.Begun(
          session, read.journal().session(), read.journal().events().getFirst().at());
    } catch (JournalException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public ReadSession open(Path session) throws DeskException {
    try {
      Journal journal = JournalReader.read(session);
      Flow flow = catalog.find(journal.start().flow()).orElseThrow().flow();
      boolean slow =
          journal.events().stream()
              .anyMatch(
                  e -> e.event() instanceof Event.RoleFilled(_, String t, _) && t.equals(SLOW));
      return new ReadSession(
          flow, journal, slow ? Optional.empty() : Optional.of(exercise("source-kube-mark-drop")));
    } catch (JournalException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public Path share(Path session) throws DeskException {
    throw new DeskException("Nothing is shared here.");
  }

  @Override
  public Path reportFile(Path session, ReportFormat format) {
    return session.resolve("report." + format.extension());
  }

  @Override
  public Path exportFolder(Path session) {
    return session.resolveSibling(session.getFileName() + "-anonymous");
  }

  @Override
  public Preview preview(Path session) throws DeskException {
    return exports.preview(open(session));
  }

  @Override
  public void export(Path session, Export export) throws DeskException {
    exports.write(open(session), export);
  }
}
