package dev.gumshoe.ui.window;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.Export;
import dev.gumshoe.ui.ReportFormat;
import dev.gumshoe.ui.finding.ExportModel;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What an export of one session needs, done off the screen's thread. */
final class ExportJourney implements ExportModel.Ways {
  private final Desk desk;
  private final Backstage backstage;
  private final Path session;
  private final BiConsumer<String, String> tell;

  /**
   * For this session.
   *
   * @param tell shows a title and what there is to say
   */
  ExportJourney(Desk desk, Backstage backstage, Path session, BiConsumer<String, String> tell) {
    this.desk = desk;
    this.backstage = backstage;
    this.session = session;
    this.tell = tell;
  }

  @Override
  public Path file(ReportFormat format) {
    return desk.reportFile(session, format);
  }

  @Override
  public Path folder() {
    return desk.exportFolder(session);
  }

  @Override
  public Runnable preview(Consumer<Preview> done, Consumer<String> failed) {
    return backstage.start("preview", () -> desk.preview(session), done, failed);
  }

  @Override
  public void write(Export export) {
    String what =
        switch (export) {
          case Export.Report _ -> "The report";
          case Export.AnonymousSession _ -> "The session";
        };
    backstage.start(
        "export",
        () -> {
          desk.export(session, export);
          return export.to();
        },
        written -> tell.accept(what + " is written", written(export, written)),
        sentence -> tell.accept(what + " could not be written", sentence));
  }

  private static String written(Export export, Path to) {
    String where = to.toAbsolutePath().toString();
    boolean anonymous =
        switch (export) {
          case Export.Report report -> report.naming() == Export.Naming.ANONYMOUS;
          case Export.AnonymousSession _ -> true;
        };
    return anonymous ? where + "\n\nNo original was found in it. The map stays with you." : where;
  }
}
