package dev.gumshoe.cli.flows;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Written;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.graph.Chart;
import dev.gumshoe.flow.graph.MermaidChart;
import dev.gumshoe.flow.graph.SvgChart;
import dev.gumshoe.flow.graph.WalkedPath;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.session.KeptFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a flow. */
@Command(
    name = "graph",
    description = "Draws a flow, with the path of a case or of a session marked in it.",
    mixinStandardHelpOptions = true,
    footer = "Exit status: 0 drawn, 2 wrong call, or the flow or the session cannot be read.")
public final class GraphCommand implements Callable<Integer> {
  /** The forms of a drawing. */
  enum Format {
    /** One picture, for a browser or a page. */
    SVG,
    /** Text that GitHub, GitLab and many wikis draw. */
    MERMAID
  }

  @Parameters(arity = "0..1", paramLabel = "FLOW", description = "The flow's id.")
  private @Nullable String id;

  @Option(names = "--case", paramLabel = "CASE", description = "Marks the path of this case.")
  private @Nullable String recorded;

  @Option(
      names = "--session",
      paramLabel = "SESSION",
      description = "Marks the path of this session, in the flow that it was walked in.")
  private @Nullable Path session;

  @Option(names = "--format", paramLabel = "FORMAT", description = "svg (the default) or mermaid.")
  private Format format = Format.SVG;

  @Option(names = "--flows", paramLabel = "DIR", description = "A folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes; standard output when nothing is said.")
  private @Nullable Path output;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException {
    Chart chart = session == null ? ofFlow() : ofSession(session);
    String text =
        switch (format) {
          case SVG -> SvgChart.write(chart);
          case MERMAID -> MermaidChart.write(chart);
        };
    new Written(spec).write(text, output, "The drawing");
    return ExitStatus.DONE;
  }

  private Chart ofFlow() throws IOException {
    String name = id;
    if (name == null) {
      throw new WrongCall("Name a flow; 'gumshoe flows' lists them.");
    }
    CatalogEntry entry = FlowFolders.find(FlowFolders.orShipped(folders), name);
    String one = recorded;
    return Chart.of(entry.flow(), one == null ? WalkedPath.NONE : path(entry, one));
  }

  private static WalkedPath path(CatalogEntry entry, String name) {
    Case found =
        entry
            .find(name)
            .orElseThrow(
                () ->
                    new WrongCall(
                        "Flow %s has no case '%s'; 'gumshoe flows' lists them."
                            .formatted(entry.flow().id(), name)));
    var ids = new ArrayList<>(found.expected().path());
    ids.add(found.expected().finding());
    return new WalkedPath(ids);
  }

  private Chart ofSession(Path folder) throws IOException, JournalException {
    if (id != null || recorded != null) {
      throw new WrongCall("A session knows its flow; leave out FLOW and --case beside --session.");
    }
    Journal journal = JournalReader.read(folder);
    Flow flow = KeptFlow.of(journal);
    SessionState state = journal.state();
    var ids = new ArrayList<String>();
    state.path().forEach(visit -> ids.add(visit.step()));
    state.finding().ifPresent(ids::add);
    return Chart.of(flow, new WalkedPath(ids));
  }
}
