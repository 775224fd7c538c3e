package dev.gumshoe.cli.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code gumshoe report} writes what it is asked for. */
class ReportCommandTest {
  @TempDir private Path folder;
  private String session = "";

  @BeforeEach
  void aSession() {
    session = folder.resolve("s").toString();
    CommandRun.of(
        "walk", "service-vip-unreachable", "--auto", "--case", "healthy", "--session", session);
  }

  @ParameterizedTest
  @CsvSource({
    "md, ## Сводка",
    "html, '<html lang=\"ru\">'",
    "json, '\"language\" : \"ru\"'",
    "pdf, %PDF-"
  })
  void inTheFormAndTheLanguageThatWasAskedFor(String form, String has) throws IOException {
    Path file = folder.resolve("report." + form);
    CommandRun ran =
        CommandRun.of(
            "report", session, "--format", form, "--language", "ru", "-o", file.toString());
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .contains(new String(has.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format  | pdf | A PDF does not go to the terminal: name a file for it with -o.",
        "--language| tlh | Reports are not written in 'tlh': say one of en, zh, ja, ru, es with"
            + " --language.",
        "--format  | doc | Invalid value for option '--format'"
      })
  void whatItCannotDoIsSaidInOneSentence(String option, String value, String sentence) {
    CommandRun ran = CommandRun.of("report", session, option, value);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("gumshoe: " + sentence);
  }

  @Test
  void anAnonymousPdfHoldsNoOriginal() throws IOException {
    Path file = folder.resolve("report.pdf");
    CommandRun ran =
        CommandRun.of(
            "report",
            session,
            "--format",
            "pdf",
            "--anonymous",
            "--keys",
            folder.resolve("keys").toString(),
            "-o",
            file.toString());
    assertThat(ran.status()).as(ran.toString()).isZero();
    String original =
        ran.err().lines().filter(line -> line.contains(" -> ")).findFirst().orElseThrow();
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(original.replaceAll(".* -> ", "").strip())
          .doesNotContain(original.replaceAll(" -> .*", "").strip());
    }
  }
}
