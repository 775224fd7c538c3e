package dev.gumshoe.symptoms;

import java.util.Map;
import java.util.function.UnaryOperator;
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
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{L}[\\p{L}\\p{N}]*+(?:[:._/]\\p{L}[\\p{L}\\p{N}]*+)++");
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
   * The parts of words that programs join by signs, such as {@code Init:CrashLoopBackOff} and
   * {@code java.lang.SecurityException}, and after them the text as it is.
   */
  static String withParts(String text) {
    return parts(JOINED, text, word -> word.replaceAll("[:._/]", " ")) + text;
  }

  /** The same, and before it the parts of words such as {@code ClusterIP}. */
  static String withAllParts(String text) {
    return parts(CAMEL, text, word -> HUMP.matcher(word).replaceAll(" ")) + withParts(text);
  }

  private static String parts(Pattern words, String text, UnaryOperator<String> apart) {
    return words
        .matcher(text)
        .results()
        .map(word -> apart.apply(word.group()) + " ")
        .collect(Collectors.joining());
  }
}
