package dev.gumshoe.launch;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.Version;
import dev.gumshoe.course.ScoreBook;
import dev.gumshoe.engine.Event;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.practice.PracticeTargets;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionException;
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
  private final Exports exports = new Exports(keys);
  private final SessionStore store;
  private final Connector connector;
  private final Opener opener;
  private final Clock clock;

  WorkDesk(Catalog catalog, SessionStore store, Connector connector, Clock clock) {
    this.catalog = catalog;
    this.agreements = new Agreements(catalog, OwnFlows.ofOperator());
    this.store = store;
    this.connector = connector;
    this.opener = new Opener(connector);
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
  public Beginning begin(Flow flow, Map<String, Object> inputs, Places places, Prompts prompts)
      throws InterruptedException {
    return begin(flow, inputs, opener.open(places, prompts));
  }

  @Override
  public Beginning practise(Flow flow, Case exercise, Prompts prompts) throws InterruptedException {
    try {
      PracticeTargets source = PracticeTargets.start(flow, exercise, connector, prompts.hostKeys());
      return begin(flow, SessionInputs.of(flow, exercise.inputs()), Opener.connected(source));
    } catch (IOException e) {
      return notStarted(e);
    }
  }

  @Override
  public Beginning resume(ReadSession recording, Places places, Prompts prompts)
      throws InterruptedException {
    if (recording.exercise().isEmpty()) {
      // A bundle runs nothing, whoever wrote the flow.
      if (places instanceof Places.Nodes && !unseen(recording.flow()).isEmpty()) {
        return foreign(recording);
      }
      return resume(recording, opener.open(places, prompts));
    }
    try {
      Case exercise = recording.exercise().get();
      PracticeTargets source =
          PracticeTargets.start(recording.flow(), exercise, connector, prompts.hostKeys());
      return resume(recording, Opener.connected(source));
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
    return switch (opener.open(new Places.Nodes(all), prompts)) {
      case Opener.Opened(TargetSource source) -> ready(nodes, cluster, source);
      case Opener.NotOpened(String sentence) -> new Looking.NotReady(sentence);
    };
  }

  private Looking ready(
      Map<String, NodeAddress> nodes, Optional<NodeAddress> cluster, TargetSource source) {
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

  private Beginning resume(ReadSession recording, Opener.Opening opening) {
    return switch (opening) {
      case Opener.Opened(TargetSource source) -> resume(recording, source);
      case Opener.NotOpened(String sentence) -> new Beginning.NotBegun(List.of(sentence));
    };
  }

  private Beginning resume(ReadSession recording, TargetSource source) {
    try {
      // Read again: the window may have stood open for long.
      Journal journal = JournalReader.read(recording.journal().session());
      JournalWriter writer = JournalWriter.reopen(journal, clock);
      Session session =
          Session.resume(recording.flow(), journal, source, writer, Version.text())
              .signedBy(Seal.after(keys, journal));
      return new Beginning.Begun(session, journal.session(), journal.began());
    } catch (JournalException | SessionException e) {
      return refused(source, String.valueOf(e.getMessage()));
    }
  }

  private static Beginning notStarted(IOException e) {
    return new Beginning.NotBegun(
        List.of("The practice nodes cannot be started: " + e.getMessage() + "."));
  }

  private Beginning begin(Flow flow, Map<String, Object> inputs, Opener.Opening opening) {
    return switch (opening) {
      case Opener.Opened(TargetSource source) -> begin(flow, inputs, source);
      case Opener.NotOpened(String sentence) -> new Beginning.NotBegun(List.of(sentence));
    };
  }

  private Beginning begin(Flow flow, Map<String, Object> inputs, TargetSource source) {
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
    return journal
        .only(Event.RoleFilled.class)
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
  public Path exportFolder(Path session) {
    return Path.of(System.getProperty("user.home")).resolve(session.getFileName() + "-anonymous");
  }

  @Override
  public Preview preview(Path session) throws DeskException {
    return exports.preview(session);
  }

  @Override
  public void export(Path session, Export export) throws DeskException {
    exports.write(session, export);
  }
}
