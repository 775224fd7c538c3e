package dev.gumshoe.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.report.form.ReportForm;
import dev.gumshoe.report.wording.Language;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One session gives one report, whoever makes it, wherever and whenever. */
class SameBytesTest {
  private static final SampleSession SESSION = RuleSession.finished();

  /** As text: a difference can be read. A PDF is one character a byte. */
  private static String written(ReportForm form, Language language) {
    byte[] bytes =
        form.write(
                SessionReport.of(SESSION.flow, SESSION.events(), language)
                    .with(SESSION.report().proof().orElseThrow()))
            .bytes();
    return new String(bytes, form.isText() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({
    "MD, ENGLISH", "HTML, ENGLISH", "JSON, ENGLISH", "PDF, ENGLISH",
    "MD, RUSSIAN", "HTML, CHINESE", "JSON, JAPANESE", "PDF, JAPANESE"
  })
  void inAnotherPlaceOfTheWorld(ReportForm form, Language language) {
    String here = written(form, language);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(written(form, language)).as(tag).isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void atAnotherTime() throws InterruptedException {
    String before = written(ReportForm.PDF, Language.ENGLISH);
    Thread.sleep(1_100); // Dates in a PDF are to the second.
    assertThat(written(ReportForm.PDF, Language.ENGLISH)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void languagesDiffer(ReportForm form) {
    assertThat(written(form, Language.SPANISH)).isNotEqualTo(written(form, Language.ENGLISH));
  }
}
