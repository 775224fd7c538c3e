package dev.gumshoe.report.pdf;

import dev.gumshoe.report.HtmlBody;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.report.wording.Language;
import dev.gumshoe.report.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A report as a page that can be printed.
 *
 * @param document the page
 * @param fonts those that it needs
 */
record PdfPage(Document document, List<Letters> fonts) {
  private static final String HEADER_END = "</header>\n";

  PdfPage {
    fonts = List.copyOf(fonts);
  }

  static PdfPage of(SessionReport report) {
    Spelled body = Spelled.of(HtmlBody.of(report), Letters.of(Letters.SANS, Letters.EAST));
    String page =
        "<html lang=\"%s\"><head><title>%s</title><style>%s</style></head>%s</html>"
            .formatted(
                report.language(),
                HtmlBody.line(report.title()),
                style(),
                withNote(body, report.language()));
    return new PdfPage(parsed(page), fonts(page));
  }

  private static String withNote(Spelled body, String language) {
    if (body.count() == 0) {
      return body.text();
    }
    Wording words = Wording.of(Language.of(language).orElse(Language.ENGLISH));
    String note = words.count("pdf.no-font", body.count(), body.scripts());
    int at = body.text().indexOf(HEADER_END) + HEADER_END.length();
    return body.text().substring(0, at)
        + "<p class=\"note\">"
        + HtmlBody.line(note)
        + "</p>\n"
        + body.text().substring(at);
  }

  /** The fonts of East Asia are large: only where they are needed. */
  private static List<Letters> fonts(String page) {
    var fonts = new ArrayList<>(List.of(Letters.SANS, Letters.BOLD, Letters.MONO));
    if (!page.codePoints().allMatch(Letters.of(Letters.SANS)::has)) {
      fonts.add(Letters.EAST);
    }
    return fonts;
  }

  private static Document parsed(String page) {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the body of a report is well-formed XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String style() {
    try (InputStream in = PdfPage.class.getResourceAsStream("pdf.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
