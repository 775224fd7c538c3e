package dev.gumshoe.report.form;

import dev.gumshoe.report.HtmlBody;
import dev.gumshoe.report.HtmlReport;
import dev.gumshoe.report.JsonReport;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.report.pdf.PdfReport;
import java.nio.charset.StandardCharsets;

/** What a report can be written as. */
public enum ReportForm {
  /** For a ticket. */
  MD("Markdown", "md"),
  /** For a browser; one file, no script. */
  HTML("HTML", "html"),
  /** For printing, and for those who want no browser. */
  PDF("PDF", "pdf"),
  /** For scripts. */
  JSON("JSON", "json");

  private final String title;
  private final String extension;

  ReportForm(String title, String extension) {
    this.title = title;
    this.extension = extension;
  }

  /** For the operator. */
  public String title() {
    return title;
  }

  /** Of its files, without the dot. */
  public String extension() {
    return extension;
  }

  /** Whether it is text, in UTF-8. */
  public boolean isText() {
    return this != PDF;
  }

  /** The report as a file of this form; the same session gives the same bytes. */
  public ReportFile write(SessionReport report) {
    return switch (this) {
      case MD -> text(MarkdownReport.write(report));
      case HTML -> text(HtmlReport.write(report));
      case PDF -> new ReportFile(PdfReport.write(report), HtmlBody.of(report));
      case JSON -> text(JsonReport.write(report));
    };
  }

  private static ReportFile text(String text) {
    return new ReportFile(text.getBytes(StandardCharsets.UTF_8), text);
  }
}
