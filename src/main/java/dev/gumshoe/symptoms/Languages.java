package dev.gumshoe.symptoms;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * How words are found in each language: inflections of English, Spanish and Russian are cut to
 * their stems; Chinese and Japanese, which do not part their words, are taken in pairs of
 * characters.
 */
final class Languages {
  private static final Pattern GLUE = Pattern.compile("(?<=\\p{L})[:._/](?=\\p{L})");
  private static final Pattern CAMEL = Pattern.compile("\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*");
  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private Languages() {}

  /** By the tag of the language. */
  static Map<String, Analyzer> analyzers() {
    return Map.of(
        "en", new EnglishAnalyzer(),
        "zh", new CJKAnalyzer(),
        "ja", new CJKAnalyzer(),
        "ru", new RussianAnalyzer(),
        "es", new SpanishAnalyzer());
  }

  /** Words as they are, for those that are only begun or are misspelt. */
  static Analyzer plain() {
    return new StandardAnalyzer();
  }

  /**
   * Takes words apart that programs join by signs: {@code Init:CrashLoopBackOff}, {@code
   * perf_event_open}, {@code java.lang.SecurityException}. Numbers stay as they are: {@code
   * 10.96.0.1}.
   */
  static String apart(String text) {
    return GLUE.matcher(text).replaceAll(" ");
  }

  /** The same, and after it the parts of words such as {@code ClusterIP}, which stay whole too. */
  static String withParts(String text) {
    String apart = apart(text);
    String parts =
        CAMEL
            .matcher(apart)
            .results()
            .map(word -> HUMP.matcher(word.group()).replaceAll(" "))
            .collect(Collectors.joining(" "));
    return parts.isEmpty() ? apart : apart + " " + parts;
  }
}
