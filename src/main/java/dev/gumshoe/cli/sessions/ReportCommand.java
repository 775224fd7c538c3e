package dev.gumshoe.cli.sessions;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.Written;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.proof.Sealed;
import dev.gumshoe.report.Proof;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.report.form.ReportFile;
import dev.gumshoe.report.form.ReportForm;
import dev.gumshoe.report.wording.Language;
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
public final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "md, html, pdf or json; md when nothing is said.")
  private ReportForm format = ReportForm.MD;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Language of the fixed words: en, zh, ja, ru or es; en when nothing is said. What flows"
              + " and nodes say stays as it is.")
  private String language = "en";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes; standard output when nothing is said.")
  private @Nullable Path output;

  @Mixin private AnonymousOptions options = new AnonymousOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, AnonymousException {
    check();
    Journal journal = JournalReader.read(session);
    if (options.wanted()) {
      return anonymous(journal);
    }
    Sealed sealed = Seal.confirm(OperatorKeys.ofOperator(), journal);
    if (sealed instanceof Sealed.Not(String why)) {
      spec.commandLine().getErr().println("The session is not signed. " + why);
    }
    SessionReport report = report(journal).with(Proof.of(journal, sealed));
    new Written(spec).write(format.write(report).bytes(), output, "The report");
    if (!journal.note().isEmpty()) {
      spec.commandLine().getErr().println(journal.note());
    }
    return ExitStatus.DONE;
  }

  private void check() {
    if (output == null && !format.isText() && !options.onlyTold()) {
      throw new WrongCall("A PDF does not go to the terminal: name a file for it with -o.");
    }
    language();
  }

  private Language language() {
    return Language.of(language)
        .orElseThrow(
            () ->
                new WrongCall(
                    "Reports are not written in '%s': say one of %s with --language."
                        .formatted(Plain.line(language), Language.tags())));
  }

  private SessionReport report(Journal journal) {
    Flow flow = KeptFlow.of(journal);
    return SessionReport.of(flow, journal.events(), language());
  }

  private int anonymous(Journal journal) throws IOException, JournalException, AnonymousException {
    Optional<Giveaway> giveaway = options.told(journal, spec);
    if (giveaway.isEmpty()) {
      return ExitStatus.DONE;
    }
    try {
      ReportFile file = giveaway.get().made(made -> format.write(report(made)), ReportFile::words);
      new Written(spec).write(file.bytes(), output, "The report");
      return ExitStatus.DONE;
    } catch (OriginalsLeftException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ExitStatus.SHORT;
    }
  }
}
