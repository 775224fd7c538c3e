package dev.gumshoe.launch;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.Seal;
import dev.gumshoe.report.Proof;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.report.form.ReportFile;
import dev.gumshoe.report.wording.Language;
import dev.gumshoe.session.KeptFlow;
import dev.gumshoe.session.SessionException;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.Export;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the operator wants of a session, as {@code gumshoe report} and {@code export} do. */
final class Exports {
  private final OperatorKeys keys;
  private final Path standInKeys;

  Exports(OperatorKeys keys) {
    this(keys, StandInKey.folderOfOperator());
  }

  /**
   * With these keys.
   *
   * @param standInKeys the folder of the key and the maps of stand-ins
   */
  Exports(OperatorKeys keys, Path standInKeys) {
    this.keys = keys;
    this.standInKeys = standInKeys;
  }

  Preview preview(Path session) throws DeskException {
    try {
      return Giveaway.of(JournalReader.read(session), standInKeys).preview();
    } catch (JournalException | AnonymousException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    }
  }

  void write(Path session, Export export) throws DeskException {
    try {
      Journal journal = JournalReader.read(session);
      switch (export) {
        case Export.Report(var format, Language language, Export.Naming naming, Path to) ->
            Files.write(
                to,
                switch (naming) {
                  case AS_IT_IS -> format.form().write(proved(journal, language)).bytes();
                  case ANONYMOUS ->
                      Giveaway.of(journal, standInKeys)
                          .made(
                              made -> format.form().write(report(made, language)),
                              ReportFile::words)
                          .bytes();
                });
        case Export.AnonymousSession(Path to) -> session(journal, to);
      }
    } catch (IOException e) {
      throw new DeskException(
          "Nothing can be written to %s: %s. Choose another place."
              .formatted(export.to(), Reasons.of(e)),
          e);
    } catch (JournalException | SessionException | AnonymousException | OriginalsLeftException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    }
  }

  private void session(Journal journal, Path to)
      throws IOException,
          DeskException,
          JournalException,
          AnonymousException,
          OriginalsLeftException {
    if (Files.exists(to) && !empty(to)) {
      throw new DeskException(
          to + " is there already, and is no empty folder. Name another.",
          new FileAlreadyExistsException(to.toString()));
    }
    Giveaway.of(journal, standInKeys).writeTo(to);
  }

  private static boolean empty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private SessionReport proved(Journal journal, Language language) {
    return report(journal, language).with(Proof.of(journal, Seal.confirm(keys, journal)));
  }

  private static SessionReport report(Journal journal, Language language) {
    return SessionReport.of(KeptFlow.of(journal), journal.events(), language);
  }
}
