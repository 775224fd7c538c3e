package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.report.form.ReportForm;
import dev.gumshoe.report.wording.EnglishWords;
import dev.gumshoe.report.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In another language nothing of Gumshoe's own stays English; what others wrote stays as it is. */
class LanguageReportTest {
  private static List<SampleSession> sessions() {
    return List.of(
        SampleSession.begun(),
        SampleSession.finished(),
        ListeningSession.begun(),
        RuleSession.finished());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void noFixedWordsStayEnglish(Language language) throws IOException {
    for (SampleSession session : sessions()) {
      SessionReport report =
          SessionReport.of(session.flow, session.events(), language)
              .with(session.report().proof().orElseThrow());
      String text = MarkdownReport.write(report);
      Files.createDirectories(Path.of("target", "report"));
      Files.writeString(Path.of("target", "report", "language-" + language.tag() + ".md"), text);
      assertThat(EnglishWords.notIn(language).filter(text::contains)).isEmpty();
      assertThat(text).contains("A node cannot reach a Service's virtual IP");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDocumentSaysItsLanguage(Language language) {
    SampleSession session = SampleSession.begun();
    SessionReport report = SessionReport.of(session.flow, session.events(), language);
    assertThat(HtmlReport.write(report)).contains("<html lang=\"" + language.tag() + "\">");
    assertThat(JsonReport.write(report)).contains("\"language\" : \"" + language.tag() + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageIsReadableAsPdf(Language language) throws IOException {
    SampleSession session = RuleSession.finished();
    SessionReport report = SessionReport.of(session.flow, session.events(), language);
    byte[] file = ReportForm.PDF.write(report).bytes();
    Files.createDirectories(Path.of("target", "report"));
    Files.write(Path.of("target", "report", "language-" + language.tag() + ".pdf"), file);
    try (var document = org.apache.pdfbox.Loader.loadPDF(file)) {
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
      assertThat(text).contains(report.summary().lines().getFirst().name());
      assertThat(text).doesNotContain("\u27E8U+");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
    }
  }
}
