package dev.gumshoe.ui;

import dev.gumshoe.report.form.ReportForm;

/** What a report can be written as, in the order in which it is offered. */
public enum ReportFormat {
  /** For a ticket. */
  MARKDOWN(ReportForm.MD),
  /** For a browser; one file, no script. */
  HTML(ReportForm.HTML),
  /** For printing. */
  PDF(ReportForm.PDF),
  /** For scripts. */
  JSON(ReportForm.JSON);

  private final ReportForm form;

  ReportFormat(ReportForm form) {
    this.form = form;
  }

  /** How it is written. */
  public ReportForm form() {
    return form;
  }

  /** For the operator. */
  public String title() {
    return form.title();
  }

  /** Of its files, without the dot. */
  public String extension() {
    return form.extension();
  }
}
