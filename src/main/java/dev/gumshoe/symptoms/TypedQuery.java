package dev.gumshoe.symptoms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static final int LONG = 5;

  /** Of an error that is pasted, so many words; what comes after is the same again, mostly. */
  private static final int MOST = 200;

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
                .forEach(word -> query.add(new TermQuery(new Term(language, word)), Occur.SHOULD)));
    List<String> all = words(Languages.plain(), typed);
    List<String> plain = all.size() > 1 ? all.stream().filter(TypedQuery::tells).toList() : all;
    PLACES.forEach(
        (place, boost) -> {
          plain.forEach(word -> add(query, new TermQuery(new Term(place, word)), boost));
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

  /** One kana among other words is an ending or a particle, and stands in every sentence. */
  private static boolean tells(String word) {
    int first = word.codePointAt(0);
    return word.length() > Character.charCount(first)
        || Character.UnicodeScript.of(first) != Character.UnicodeScript.HIRAGANA;
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
