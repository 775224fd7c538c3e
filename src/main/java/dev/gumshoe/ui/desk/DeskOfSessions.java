package dev.gumshoe.ui.desk;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.report.HtmlReport;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionInputs;
import dev.gumshoe.session.SessionStore;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.session.TargetSource;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.ReadSession;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.SavedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The desk over real nodes, practice nodes, and the sessions of a folder. */
public final class DeskOfSessions implements Desk {
  private final Catalog catalog;
  private final SessionStore store;
  private final SessionShelf shelf;
  private final Connector connector;
  private final SshOptions options;
  private final Clock clock;
  private final String version;

  /**
   * A desk.
   *
   * @param version of Gumshoe, for the journals
   */
  public DeskOfSessions(
      Catalog catalog,
      SessionStore store,
      Connector connector,
      SshOptions options,
      Clock clock,
      String version) {
    this.catalog = catalog;
    this.store = store;
    this.shelf = new SessionShelf(store, catalog);
    this.connector = connector;
    this.options = options;
    this.clock = clock;
    this.version = version;
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
  public List<SavedSession> sessions() {
    return shelf.sessions();
  }

  @Override
  public ReadSession open(Path session) throws DeskException {
    return shelf.read(session);
  }

  @Override
  public Beginning begin(
      Flow flow, Map<String, Object> inputs, Map<String, NodeAddress> nodes, Prompts prompts)
      throws InterruptedException {
    return connected(new SshTargets(connector, options, prompts, nodes), start(flow, inputs));
  }

  @Override
  public Beginning practise(Flow flow, Case exercise, Prompts prompts)
      throws InterruptedException {
    Path directory = store.fresh(flow);
    try {
      shelf.mark(directory, exercise);
      return practising(
          PracticeTargets.start(connector, flow, exercise, directory, prompts),
          source -> begun(flow, SessionInputs.of(flow, exercise.inputs()), directory, source));
    } catch (IOException e) {
      return notBegun("The practice nodes cannot be started: " + e.getMessage());
    }
  }

  @Override
  public Beginning resume(ReadSession read, Map<String, NodeAddress> nodes, Prompts prompts)
      throws InterruptedException {
    Path directory = read.journal().session();
    if (read.exercise().isEmpty()) {
      return connected(
          new SshTargets(connector, options, prompts, nodes), source -> resumed(read, source));
    }
    try {
      return practising(
          PracticeTargets.start(
              connector, read.flow(), read.exercise().get(), directory, prompts),
          source -> resumed(read, source));
    } catch (IOException e) {
      return notBegun("The practice nodes cannot be started: " + e.getMessage());
    }
  }

  private interface Start {
    Beginning on(TargetSource source) throws JournalException;
  }

  private Start start(Flow flow, Map<String, Object> inputs) {
    return source -> begun(flow, inputs, store.fresh(flow), source);
  }

  private Beginning begun(
      Flow flow, Map<String, Object> inputs, Path directory, TargetSource source)
      throws JournalException {
    Instant started = clock.instant();
    JournalWriter writer = JournalWriter.create(directory, clock);
    return new Beginning.Begun(
        Session.begin(flow, inputs, source, writer, version), directory, started);
  }

  private Beginning resumed(ReadSession read, TargetSource source) throws JournalException {
    JournalWriter writer = JournalWriter.reopen(read.journal(), clock);
    return new Beginning.Begun(
        Session.resume(read.flow(), read.journal(), source, writer, version),
        read.journal().session(),
        read.journal().events().getFirst().at());
  }

  private static Beginning connected(SshTargets source, Start start) throws InterruptedException {
    return on(
        source,
        () -> {
          source.connect();
          return source.failures();
        },
        start);
  }

  private static Beginning practising(PracticeTargets source, Start start)
      throws InterruptedException {
    return on(source, source::connect, start);
  }

  private interface Connecting {
    List<ConnectFailure> connect() throws InterruptedException;
  }

  /** What could not begin stays connected to nothing. */
  private static Beginning on(TargetSource source, Connecting connecting, Start start)
      throws InterruptedException {
    boolean begun = false;
    try {
      List<ConnectFailure> failures = connecting.connect();
      if (!failures.isEmpty()) {
        return new Beginning.NotBegun(
            failures.stream().map(ConnectFailure::sentence).distinct().toList());
      }
      Beginning beginning = start.on(source);
      begun = true;
      return beginning;
    } catch (JournalException e) {
      return notBegun(String.valueOf(e.getMessage()));
    } finally {
      if (!begun) {
        source.close();
      }
    }
  }

  private static Beginning notBegun(String sentence) {
    return new Beginning.NotBegun(List.of(sentence));
  }

  @Override
  public Path reportFile(Path session, ReportFormat format) {
    Path name = session.getFileName();
    return Path.of(System.getProperty("user.home"))
        .resolve("gumshoe-%s.%s".formatted(name == null ? "report" : name, format.extension()));
  }

  @Override
  public void export(Path session, ReportFormat format, Path to) throws DeskException {
    ReadSession read = open(session);
    SessionReport report = SessionReport.of(read.flow(), read.journal().events());
    String text =
        switch (format) {
          case MARKDOWN -> MarkdownReport.write(report);
          case HTML -> HtmlReport.write(report);
        };
    try {
      Files.writeString(to, text);
    } catch (IOException e) {
      throw new DeskException(
          "%s cannot be written: %s. Choose another place.".formatted(to, e.getMessage()), e);
    }
  }
}
