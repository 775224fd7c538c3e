package dev.gumshoe.launch;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.Version;
import dev.gumshoe.course.ScoreBook;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.practice.PracticeTargets;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.report.HtmlReport;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.Proof;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.NodeSource;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionException;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import dev.gumshoe.triage.Triage;
import dev.gumshoe.triage.TriageNodes;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.SavedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the window works with: the shipped flows, the operator's sessions, nodes over SSH. */
final class WorkDesk implements Desk {
  private static final String CLUSTER = "cluster";

  private final Catalog catalog;
  private final Agreements agreements;
  private final OperatorKeys keys = OperatorKeys.ofOperator();
  private final SessionStore store;
  private final Connector connector;
  private final Clock clock;

  WorkDesk(Catalog catalog, SessionStore store, Connector connector, Clock clock) {
    this.catalog = catalog;
    this.agreements = new Agreements(catalog, OwnFlows.ofOperator());
    this.store = store;
    this.connector = connector;
    this.clock = clock;
  }

  @Override
  public List<Flow> flows() {
    return catalog.entries().stream().map(CatalogEntry::flow).toList();
  }

  @Override
  public List<Case> cases(Flow flow) {
    return catalog.find(flow.id()).map(CatalogEntry::cases).orElse(List.of());
  }

  @Override
  public List<FlowCommand> unseen(Flow flow) {
    return agreements.unseen(flow);
  }

  @Override
  public void agree(Flow flow) {
    agreements.agree(flow);
  }

  @Override
  public ScoreBook scores() {
    return ScoreBook.ofOperator();
  }

  @Override
  public List<SavedSession> sessions() {
    return SavedSessions.of(store);
  }

  @Override
  public Beginning begin(
      Flow flow, Map<String, Object> inputs, Map<String, NodeAddress> nodes, Prompts prompts)
      throws InterruptedException {
    var source = new SshTargets(connector, SshOptions.ofOperator(), prompts, nodes);
    return begin(flow, inputs, source, connected(source));
  }

  @Override
  public Beginning practise(Flow flow, Case exercise, Prompts prompts) throws InterruptedException {
    try {
      PracticeTargets source = PracticeTargets.start(flow, exercise, connector, prompts.hostKeys());
      return begin(flow, SessionInputs.of(flow, exercise.inputs()), source, connected(source));
    } catch (IOException e) {
      return notStarted(e);
    }
  }

  @Override
  public Beginning resume(ReadSession recording, Map<String, NodeAddress> nodes, Prompts prompts)
      throws InterruptedException {
    if (recording.exercise().isEmpty()) {
      if (!unseen(recording.flow()).isEmpty()) {
        return foreign(recording);
      }
      var source = new SshTargets(connector, SshOptions.ofOperator(), prompts, nodes);
      return resume(recording, source, connected(source));
    }
    try {
      Case exercise = recording.exercise().get();
      PracticeTargets source =
          PracticeTargets.start(recording.flow(), exercise, connector, prompts.hostKeys());
      return resume(recording, source, connected(source));
    } catch (IOException e) {
      return notStarted(e);
    }
  }

  @Override
  public Looking triage(
      Map<String, NodeAddress> nodes, Optional<NodeAddress> cluster, Prompts prompts)
      throws InterruptedException {
    var all = new LinkedHashMap<>(nodes);
    cluster.ifPresent(address -> all.put(CLUSTER, address));
    var source = new SshTargets(connector, SshOptions.ofOperator(), prompts, all);
    Optional<ConnectFailure> failure = connected(source);
    if (failure.isPresent()) {
      source.close();
      return new Looking.NotReady(failure.get().sentence());
    }
    var chosen = new TriageNodes(List.copyOf(nodes.keySet()), cluster.map(_ -> CLUSTER));
    return new Looking.Ready(
        new Triage(
            flows().stream().filter(flow -> unseen(flow).isEmpty()).toList(), chosen, source));
  }

  /** A session can come from somebody else, and its flow can be another one of the same name. */
  private static Beginning foreign(ReadSession recording) {
    return new Beginning.NotBegun(
        List.of(
            "The session goes on with its own flow, which is neither the shipped one nor one that"
                + " you agreed to. Replay it; or see its commands, and agree, with: gumshoe walk %s"
                    .formatted(recording.flow().id())
                + " --session %s".formatted(recording.journal().session())));
  }

  private Beginning resume(
      ReadSession recording, TargetSource source, Optional<ConnectFailure> failure) {
    if (failure.isPresent()) {
      return refused(source, failure.get().sentence());
    }
    try {
      // Read again: the window may have stood open for long.
      Journal journal = JournalReader.read(recording.journal().session());
      JournalWriter writer = JournalWriter.reopen(journal, clock);
      Session session =
          Session.resume(recording.flow(), journal, source, writer, Version.text())
              .signedBy(Seal.after(keys, journal));
      return new Beginning.Begun(session, journal.session(), journal.events().getFirst().at());
    } catch (JournalException | SessionException e) {
      return refused(source, String.valueOf(e.getMessage()));
    }
  }

  /** The first failure to connect; what is connected is let go of when the operator cancels. */
  private static Optional<ConnectFailure> connected(NodeSource source) throws InterruptedException {
    try {
      return source.connect();
    } catch (InterruptedException e) {
      source.close();
      throw e;
    }
  }

  private static Beginning notStarted(IOException e) {
    return new Beginning.NotBegun(
        List.of("The practice nodes cannot be started: " + e.getMessage() + "."));
  }

  private Beginning begin(
      Flow flow,
      Map<String, Object> inputs,
      TargetSource source,
      Optional<ConnectFailure> failure) {
    if (failure.isPresent()) {
      return refused(source, failure.get().sentence());
    }
    Path directory = store.fresh(flow);
    try {
      JournalWriter journal = JournalWriter.create(directory, clock);
      Session session =
          Session.begin(flow, inputs, source, journal, Version.text()).signedBy(Seal.fresh(keys));
      return new Beginning.Begun(session, directory, clock.instant());
    } catch (JournalException | SessionException e) {
      return refused(source, String.valueOf(e.getMessage()));
    }
  }

  private static Beginning refused(TargetSource source, String sentence) {
    source.close();
    return new Beginning.NotBegun(List.of(sentence));
  }

  @Override
  public ReadSession open(Path session) throws DeskException {
    try {
      Journal journal = JournalReader.read(session);
      return new ReadSession(KeptFlow.of(journal), journal, exercise(journal));
    } catch (JournalException | SessionException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The case whose practice nodes a session was on, where it still is in the catalogue. */
  private Optional<Case> exercise(Journal journal) {
    return journal.events().stream()
        .map(Stamped::event)
        .filter(Event.RoleFilled.class::isInstance)
        .map(Event.RoleFilled.class::cast)
        .flatMap(filled -> PracticeTargets.caseOf(filled.description()).stream())
        .findFirst()
        .flatMap(id -> catalog.find(journal.start().flow()).flatMap(entry -> entry.find(id)));
  }

  @Override
  public Path share(Path session) throws DeskException {
    return new SharedExercise(Path.of(System.getProperty("user.home"))).of(session);
  }

  @Override
  public Path reportFile(Path session, ReportFormat format) {
    String name = session.getFileName() + "." + format.extension();
    return Path.of(System.getProperty("user.home")).resolve(name);
  }

  @Override
  public void export(Path session, ReportFormat format, Path to) throws DeskException {
    ReadSession read = open(session);
    Proof proof = Proof.of(read.journal(), Seal.confirm(keys, read.journal()));
    var report = SessionReport.of(read.flow(), read.journal().events()).with(proof);
    String text =
        switch (format) {
          case MARKDOWN -> MarkdownReport.write(report);
          case HTML -> HtmlReport.write(report);
        };
    try {
      Files.writeString(to, text);
    } catch (IOException e) {
      throw new DeskException(
          "The report cannot be written to %s: %s. Choose another place."
              .formatted(to, e.getMessage()),
          e);
    }
  }
}
