package dev.gumshoe.report.form;

/** A report, written. */
public final class ReportFile {
  private final byte[] bytes;
  private final String words;

  ReportFile(byte[] bytes, String words) {
    this.bytes = bytes;
    this.words = words;
  }

  /** As it goes to a file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What stands in it, as text that can be searched: of a PDF the page that it was made of. */
  public String words() {
    return words;
  }
}
