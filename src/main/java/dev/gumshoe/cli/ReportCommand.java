package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.AnonymousSession;
import dev.gumshoe.anonymous.KeptMap;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.proof.Sealed;
import dev.gumshoe.redact.names.Leak;
import dev.gumshoe.report.HtmlReport;
import dev.gumshoe.report.JsonReport;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.Proof;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.session.KeptFlow;
import java.io.IOException;
import java.nio.file.Files;
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

  @Option(
      names = "--anonymous",
      description = "With stand-ins for addresses and names; what is replaced is told first.")
  private boolean anonymous;

  @Option(
      names = "--preview",
      description = "Only tells what --anonymous would replace; writes nothing.")
  private boolean preview;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Where your key and your maps are kept; in your data folder otherwise.")
  private Path keys = StandInKey.folderOfOperator();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, AnonymousException {
    Journal journal = JournalReader.read(session);
    if (anonymous || preview) {
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

  /** The report of an anonymous session, which is written for it and gone afterwards. */
  private int anonymous(Journal journal) throws IOException, JournalException, AnonymousException {
    StandInKey key = StandInKey.in(keys);
    AnonymousSession made = AnonymousSession.of(journal, key);
    if (preview) {
      new AnonymousPrinter(spec.commandLine().getOut()).preview(made);
      return ExitStatus.DONE;
    }
    var printer = new AnonymousPrinter(spec.commandLine().getErr());
    printer.preview(made);
    new KeptMap(keys, session, key).write(made.replacements());
    var folder = new AnonymousFolder(Files.createTempDirectory("gumshoe-report-"));
    try {
      List<Leak> leaks = new ArrayList<>(folder.write(made));
      String text = leaks.isEmpty() ? text(report(folder.journal())) : "";
      leaks.addAll(made.leaksIn("the report", text));
      if (!leaks.isEmpty()) {
        printer.leaks(leaks, "The report");
        return ExitStatus.SHORT;
      }
      new Written(spec).write(text, output, "The report");
      return ExitStatus.DONE;
    } finally {
      folder.delete();
    }
  }
}
