package dev.gumshoe.ui.start;

import dev.gumshoe.flow.Flow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds flows by what the operator sees. A flow fits better the more of the words it has; words in
 * symptoms count most. The start of a word is enough, so that the list helps while typing.
 */
final class SymptomSearch {
  private static final int SYMPTOM = 3;
  private static final int TITLE = 2;
  private static final int ELSEWHERE = 1;

  private SymptomSearch() {}

  private record Ranked(Flow flow, int words, int score) {}

  /** The flows that have any of the words, best first; all of them when there are no words. */
  static List<Flow> find(List<Flow> flows, String typed) {
    List<String> words = words(typed).distinct().toList();
    if (words.isEmpty()) {
      return List.copyOf(flows);
    }
    return flows.stream()
        .map(flow -> rank(flow, words))
        .filter(ranked -> ranked.words() > 0)
        .sorted(Comparator.comparingInt(Ranked::words).thenComparingInt(Ranked::score).reversed())
        .map(Ranked::flow)
        .toList();
  }

  private static Ranked rank(Flow flow, List<String> words) {
    List<String> symptoms = flow.symptoms().stream().flatMap(SymptomSearch::words).toList();
    List<String> title = words(flow.title()).toList();
    List<String> elsewhere =
        Stream.concat(
                words(flow.id()),
                flow.findings().values().stream().flatMap(finding -> words(finding.title())))
            .toList();
    int hit = 0;
    int score = 0;
    for (String word : words) {
      int best =
          has(symptoms, word)
              ? SYMPTOM
              : has(title, word) ? TITLE : has(elsewhere, word) ? ELSEWHERE : 0;
      hit += best > 0 ? 1 : 0;
      score += best;
    }
    return new Ranked(flow, hit, score);
  }

  private static boolean has(List<String> among, String word) {
    return among.stream().anyMatch(one -> one.startsWith(word));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+"))
        .filter(word -> !word.isEmpty());
  }
}
