package dev.gumshoe.report.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A language that reports can be written in: English, and those that symptoms are kept in. */
public enum Language {
  /** English. */
  ENGLISH("en", "English", List.of("one", "other")),
  /** Chinese, in simplified characters. */
  CHINESE("zh", "中文", List.of("other")),
  /** Japanese. */
  JAPANESE("ja", "日本語", List.of("other")),
  /** Russian. */
  RUSSIAN("ru", "Русский", List.of("one", "few", "many")),
  /** Spanish. */
  SPANISH("es", "Español", List.of("one", "other"));

  private final String tag;
  private final String title;
  private final List<String> forms;

  Language(String tag, String title, List<String> forms) {
    this.tag = tag;
    this.title = title;
    this.forms = forms;
  }

  /** As in BCP 47: {@code zh}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String title() {
    return title;
  }

  /** The forms that words take beside whole numbers: {@code one}, {@code few}, … */
  public List<String> forms() {
    return forms;
  }

  /** The form beside this number (Unicode CLDR, plural rules for cardinals, whole numbers). */
  String form(long number) {
    return switch (this) {
      case CHINESE, JAPANESE -> "other";
      case ENGLISH, SPANISH -> number == 1 ? "one" : "other";
      case RUSSIAN -> russian(number % 10, number % 100);
    };
  }

  private static String russian(long ones, long hundreds) {
    if (ones == 1 && hundreds != 11) {
      return "one";
    }
    return ones >= 2 && ones <= 4 && (hundreds < 12 || hundreds > 14) ? "few" : "many";
  }

  /** The language of this tag; what follows a hyphen does not matter: {@code zh-CN}. */
  public static Optional<Language> of(String tag) {
    String wanted = tag.strip().replaceFirst("[-_].*", "");
    return Arrays.stream(values()).filter(each -> each.tag.equalsIgnoreCase(wanted)).findFirst();
  }

  /** All tags, for a message: {@code en, zh, ja, ru, es}. */
  public static String tags() {
    return Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
  }
}
