package dev.gumshoe.symptoms;

import java.util.Map;
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
}
