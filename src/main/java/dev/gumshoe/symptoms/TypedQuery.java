package dev.gumshoe.symptoms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What was typed as a query: words in each language; the last one may only be begun; a long one may
 * have a letter wrong. Words in symptoms count more than those of titles, and these more than
 * others.
 */
final class TypedQuery {
  static final String SYMPTOM = "symptom";
  static final String TITLE = "title";
  static final String ELSEWHERE = "elsewhere";

  private static final Map<String, Float> PLACES =
      Map.of(SYMPTOM, 0.6f, TITLE, 0.4f, ELSEWHERE, 0.2f);

  /** A whole word counts three times as much as one that is nearly it. */
  private static final float NEARLY = 0.33f;

  private static final Set<UnicodeScript> UNPARTED =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** A pair of characters, which is a part of a word mostly. */
  private static final float PAIR = 0.6f;

  private static final int LONG = 5;

  /**
   * Of an error that is pasted, so many words; what comes after is the same again, mostly. Each is
   * looked for in five languages and three places, and a query has at most 1024 parts.
   */
  private static final int MOST = 120;

  private final Map<String, Analyzer> languages;

  TypedQuery(Map<String, Analyzer> languages) {
    this.languages = languages;
  }

  /** The query. */
  Query of(String typed) {
    var query = new BooleanQuery.Builder();
    languages.forEach(
        (language, analyzer) ->
            words(analyzer, typed)
                .forEach(
                    word -> add(query, new TermQuery(new Term(language, word)), weight(word))));
    List<String> all = words(Languages.plain(), typed);
    List<String> plain = all.size() > 1 ? all.stream().filter(TypedQuery::tells).toList() : all;
    PLACES.forEach(
        (place, boost) -> {
          plain.forEach(
              word -> add(query, new TermQuery(new Term(place, word)), boost * weight(word)));
          if (plain.size() <= LONG * 2) {
            plain.stream()
                .filter(word -> word.length() >= LONG)
                .forEach(
                    word ->
                        add(query, new FuzzyQuery(new Term(place, word), 1, 1), boost * NEARLY));
          }
          if (!plain.isEmpty()) {
            add(query, new PrefixQuery(new Term(place, plain.getLast())), boost * NEARLY);
          }
        });
    return query.build();
  }

  /**
   * Chinese and Japanese come in pairs of characters, several to a word, and without pairs in
   * single ones, which tell still less; a Latin word among them is one word.
   */
  private static float weight(String word) {
    if (!UNPARTED.contains(UnicodeScript.of(word.codePointAt(0)))) {
      return 1;
    }
    return word.codePointCount(0, word.length()) == 1 ? NEARLY : PAIR;
  }

  /** Among other words, one of two letters is an article or an ending, in every language. */
  private static boolean tells(String word) {
    return word.codePointCount(0, word.length()) > 2
        || UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.HAN;
  }

  private static void add(BooleanQuery.Builder query, Query one, float boost) {
    query.add(new BoostQuery(one, boost), Occur.SHOULD);
  }

  private static List<String> words(Analyzer analyzer, String text) {
    var words = new ArrayList<String>();
    try (TokenStream tokens = analyzer.tokenStream("", new StringReader(text))) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (words.size() < MOST && tokens.incrementToken()) {
        words.add(word.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return words.stream().distinct().toList();
  }
}
