package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.proof.Sealed;
import dev.gumshoe.report.HtmlReport;
import dev.gumshoe.report.JsonReport;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.Proof;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.session.KeptFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a session. */
@Command(
    name = "report",
    description = "Writes the report of a session.",
    mixinStandardHelpOptions = true,
    footer =
        "Exit status: 0 written, 1 not written because --anonymous left an original, 2 wrong call, or the session cannot be read.")
final class ReportCommand implements Callable<Integer> {
  /** The forms of a report. */
  enum Format {
    /** Markdown, for a ticket. */
    MD,
    /** One HTML file. */
    HTML,
    /** JSON, for machines. */
    JSON
  }

  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "md, html or json; md when nothing is said.")
  private Format format = Format.MD;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes; standard output when nothing is said.")
  private @Nullable Path output;

  @Mixin private AnonymousOptions options = new AnonymousOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, AnonymousException {
    Journal journal = JournalReader.read(session);
    if (options.wanted()) {
      return anonymous(journal);
    }
    Sealed sealed = Seal.confirm(OperatorKeys.ofOperator(), journal);
    if (sealed instanceof Sealed.Not(String why)) {
      spec.commandLine().getErr().println("The session is not signed. " + why);
    }
    SessionReport report = report(journal).with(Proof.of(journal, sealed));
    new Written(spec).write(text(report), output, "The report");
    if (!journal.note().isEmpty()) {
      spec.commandLine().getErr().println(journal.note());
    }
    return ExitStatus.DONE;
  }

  private static SessionReport report(Journal journal) {
    Flow flow = KeptFlow.of(journal);
    return SessionReport.of(flow, journal.events());
  }

  private String text(SessionReport report) {
    return switch (format) {
      case MD -> MarkdownReport.write(report);
      case HTML -> HtmlReport.write(report);
      case JSON -> JsonReport.write(report);
    };
  }

  private int anonymous(Journal journal) throws IOException, JournalException, AnonymousException {
    Optional<Giveaway> giveaway = options.told(journal, spec);
    if (giveaway.isEmpty()) {
      return ExitStatus.DONE;
    }
    try {
      String text = giveaway.get().made(made -> text(report(made)), made -> made);
      new Written(spec).write(text, output, "The report");
      return ExitStatus.DONE;
    } catch (OriginalsLeftException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitStatus.SHORT;
    }
  }
}
