package dev.gumshoe.ui;

/** What a report can be written as. */
public enum ReportFormat {
  /** For a ticket. */
  MARKDOWN("Markdown", "md"),
  /** For a browser; one file, no script. */
  HTML("HTML", "html"),
  /** For printing. */
  PDF("PDF", "pdf"),
  /** For scripts. */
  JSON("JSON", "json");

  private final String title;
  private final String extension;

  ReportFormat(String title, String extension) {
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
}
