package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole documents against files that are reviewed as text. What was written is in target/report, to
 * be looked at and copied where a change is meant.
 */
class GoldenReportTest {
  @ParameterizedTest
  @CsvSource({
    "finished, md",
    "finished, html",
    "finished, json",
    "begun, md",
    "begun, html",
    "begun, json",
    "listening, md",
    "listening, html",
    "listening, json",
    "drawn, md",
    "drawn, html",
    "drawn, json"
  })
  void theDocumentIsTheReviewedOne(String session, String form) throws IOException {
    SampleSession sample =
        switch (session) {
          case "finished" -> SampleSession.finished();
          case "listening" -> ListeningSession.begun();
          case "drawn" -> RuleSession.finished();
          default -> SampleSession.begun();
        };
    String written =
        switch (form) {
          case "md" -> MarkdownReport.write(sample.report());
          case "html" -> HtmlReport.write(sample.report());
          default -> JsonReport.write(sample.report());
        };
    String name = session + "." + form;
    Files.createDirectories(Path.of("target", "report"));
    Files.writeString(Path.of("target", "report", name), written);
    if (Boolean.getBoolean("gumshoe.golden.write")) {
      Files.writeString(Path.of("src/test/resources/report", name), written);
      return;
    }
    assertThat(written).isEqualTo(SampleSession.resource(name));
  }
}
