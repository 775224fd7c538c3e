package dev.gumshoe.ui.window;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.ui.DeskException;
import dev.gumshoe.ui.Export;
import dev.gumshoe.ui.ReadSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports of the test desk: every report is Markdown, stand-ins are real. */
record TestExports(Path keys) {
  Preview preview(ReadSession read) throws DeskException {
    try {
      return Giveaway.of(read.journal(), keys).preview();
    } catch (AnonymousException e) {
      throw new DeskException(String.valueOf(e.getMessage()), e);
    }
  }

  void write(ReadSession read, Export export) throws DeskException {
    try {
      switch (export) {
        case Export.Report(_, _, _, Path to) ->
            Files.writeString(
                to, MarkdownReport.write(SessionReport.of(read.flow(), read.journal().events())));
        case Export.AnonymousSession(Path to) -> Giveaway.of(read.journal(), keys).writeTo(to);
      }
    } catch (IOException | JournalException | AnonymousException | OriginalsLeftException e) {
      throw new DeskException(export.to() + " cannot be written: " + e.getMessage() + ".", e);
    }
  }
}
