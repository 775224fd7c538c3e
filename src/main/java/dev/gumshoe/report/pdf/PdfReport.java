package dev.gumshoe.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.gumshoe.report.SessionReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Writes reports as PDF, from the same body as HTML. Nothing is fetched: fonts are shipped,
 * pictures are in the page. The date in it and its identifier are of the session's last event, so
 * that one session gives one file.
 */
public final class PdfReport {
  private PdfReport() {}

  /** The report as a file. */
  public static byte[] write(SessionReport report) {
    PdfPage page = PdfPage.of(report);
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      draw(page, document);
      describe(report, document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(PdfPage page, PDDocument into) throws IOException {
    XRLog.setLoggingEnabled(false);
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(into);
    builder.withProducer("Gumshoe");
    builder.withW3cDocument(page.document(), null);
    builder.useSVGDrawer(new SvgPictures());
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((_, _) -> false, when);
    }
    for (Letters font : page.fonts()) {
      builder.useFont(font::open, font.family(), font.weight(), FontStyle.NORMAL, true);
    }
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    }
  }

  private static void describe(SessionReport report, PDDocument document) {
    Instant last = report.timeline().getLast().at();
    Calendar date = GregorianCalendar.from(last.atZone(ZoneOffset.UTC));
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(report.title());
    about.setCreationDate(date);
    about.setModificationDate(date);
    document.getDocumentCatalog().setLanguage(report.language());
    document.setDocumentId(last.toEpochMilli());
  }
}
