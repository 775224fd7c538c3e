package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.report.form.ReportForm;
import dev.gumshoe.report.wording.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node or an operator writes stays text in a PDF too. */
class HostilePdfTest {
  static List<String> texts() {
    return HostileOutputTest.texts().stream().filter(text -> text.length() < 1_000).toList();
  }

  private static PDDocument pdf(SessionReport report) throws IOException {
    return Loader.loadPDF(ReportForm.PDF.write(report).bytes());
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingInItActs(String hostile) throws IOException {
    try (PDDocument document = pdf(HostileOutputTest.report(hostile))) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertThat(catalog.getOpenAction()).isNull();
      assertThat(catalog.getAcroForm()).isNull();
      assertThat(catalog.getCOSObject().containsKey(COSName.AA)).isFalse();
      assertThat(catalog.getNames() == null || catalog.getNames().getJavaScript() == null).isTrue();
      assertThat(catalog.getNames() == null || catalog.getNames().getEmbeddedFiles() == null)
          .isTrue();
      for (PDAnnotation each : annotations(document)) {
        assertThat(each).isInstanceOf(PDAnnotationLink.class);
        assertThat(each.getCOSObject().toString()).doesNotContain("URI");
      }
    }
  }

  private static List<PDAnnotation> annotations(PDDocument document) throws IOException {
    var all = new ArrayList<PDAnnotation>();
    for (PDPage page : document.getPages()) {
      all.addAll(page.getAnnotations());
    }
    return all;
  }

  @Test
  void markupIsReadAsItWasWritten() throws IOException {
    try (PDDocument document = pdf(HostileOutputTest.report("<b>&amp;</b><script>"))) {
      assertThat(text(document)).contains("<b>&amp;</b><script>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"中文和日本語とкириллица", "Ελληνικά, ñ, ß, ✓ ▶ ● ╌ ⇄ → …"})
  void scriptsThatTheFontsHaveAreReadable(String words) throws IOException {
    try (PDDocument document = pdf(HostileOutputTest.report(words))) {
      assertThat(text(document)).contains(words).doesNotContain("U+");
    }
  }

  @Test
  void whatNoFontHasIsToldInOneSentenceAndSpelledOut() throws IOException {
    SessionReport report = HostileOutputTest.report("สวัสดี שלום 🙂");
    try (PDDocument document = pdf(report)) {
      String text = text(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("The fonts of this PDF have no letters for Common, Hebrew, Thai:")
          .contains("\u27E8U+0E2A\u27E9\u27E8U+0E27\u27E9")
          .contains("\u27E8U+05E9\u27E9")
          .contains("\u27E8U+1F642\u27E9");
    }
  }

  @Test
  void aLongLineBreaksAndStaysWhole() throws IOException {
    String line = "0123456789".repeat(35);
    try (PDDocument document = pdf(HostileOutputTest.report(line))) {
      assertThat(text(document).replaceAll("\\s+", "")).contains(Visible.line(line));
    }
  }
}
