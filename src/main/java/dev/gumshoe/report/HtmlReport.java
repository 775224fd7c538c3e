package dev.gumshoe.report;

import dev.gumshoe.packets.ladder.LadderSvg;
import dev.gumshoe.report.Block.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Writes reports as one HTML file: no script, nothing fetched, and a content security policy that
 * allows the one style sheet in it and nothing else. It is well-formed XML as well.
 */
public final class HtmlReport {
  private static final String STYLE = style();

  private final StringBuilder out = new StringBuilder();
  private int sections;
  private int drawings;

  private HtmlReport() {}

  /** The report as a document; lines end with a line feed. */
  public static String write(SessionReport report) {
    var writer = new HtmlReport();
    writer.document(report);
    return writer.out.toString();
  }

  private void document(SessionReport report) {
    String title = escaped(Visible.line(report.title()));
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
    out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    out.append("style-src 'sha256-").append(hash(STYLE)).append("'; base-uri 'none'; ");
    out.append("form-action 'none'\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    out.append("<title>").append(title).append("</title>\n");
    out.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
    out.append("<header>\n<h1>").append(title).append("</h1>\n</header>\n<main>\n");
    blocks(Layout.of(report), 2);
    out.append("</main>\n</body>\n</html>\n");
  }

  private void blocks(List<Block> blocks, int level) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Section section -> section(section, level);
        case Block.Paragraph(var spans) -> element("p", spans);
        case Block.Bullets(var items) -> list("ul", items);
        case Block.Numbered(var items) -> list("ol", items);
        case Block.Terms(var terms) -> {
          out.append("<dl>\n");
          for (Block.Term term : terms) {
            out.append("<dt>").append(escaped(Visible.line(term.name()))).append("</dt>");
            element("dd", term.spans());
          }
          out.append("</dl>\n");
        }
        case Block.Drawing(var ladder, String name, String text) ->
            out.append("<div class=\"drawing\">\n")
                .append(LadderSvg.write(ladder, name, text, "p" + ++drawings))
                .append("</div>\n");
        case Block.Exact(var lines) ->
            out.append("<pre>")
                .append(escaped(Visible.of(String.join("\n", lines))))
                .append("</pre>\n");
      }
    }
  }

  private void section(Block.Section section, int level) {
    String id = "s" + ++sections;
    out.append("<section aria-labelledby=\"").append(id).append("\">\n");
    out.append("<h").append(level).append(" id=\"").append(id).append("\">");
    out.append(escaped(Visible.line(section.title())));
    out.append("</h").append(level).append(">\n");
    blocks(section.blocks(), level + 1);
    out.append("</section>\n");
  }

  private void list(String name, List<Block.Paragraph> items) {
    out.append('<').append(name).append(">\n");
    items.forEach(item -> element("li", item.spans()));
    out.append("</").append(name).append(">\n");
  }

  private void element(String name, List<Span> spans) {
    out.append('<').append(name).append('>');
    for (Span span : spans) {
      switch (span) {
        case Span.Text(String text) -> out.append(escaped(Visible.of(text)));
        case Span.Strong(String text) -> inline("strong", text);
        case Span.Code(String text) -> inline("code", text);
        case Span.Time(String text) -> inline("time", text);
      }
    }
    out.append("</").append(name).append(">\n");
  }

  private void inline(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(Visible.line(text)));
    out.append("</").append(name).append('>');
  }

  /** Character references for what has a meaning in HTML and XML. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
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
