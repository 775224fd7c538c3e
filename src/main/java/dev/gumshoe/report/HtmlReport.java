package dev.gumshoe.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes reports as one HTML file: no script, nothing fetched, and a content security policy that
 * allows the one style sheet in it and nothing else. It is well-formed XML as well.
 */
public final class HtmlReport {
  private static final String STYLE = style();

  private HtmlReport() {}

  /** The report as a document; lines end with a line feed. */
  public static String write(SessionReport report) {
    var out = new StringBuilder();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(report.language()).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\"/>\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src 'sha256-").append(hash(STYLE)).append("'; base-uri 'none'; ");
    out.append("form-action 'none'\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    out.append("<title>").append(HtmlBody.line(report.title())).append("</title>\n");
    out.append("<style>").append(STYLE).append("</style>\n</head>\n");
    out.append(HtmlBody.of(report)).append("</html>\n");
    return out.toString();
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
