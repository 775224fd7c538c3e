package dev.gumshoe.report.wording;

import java.util.Map;
import java.util.stream.Stream;

/** The English words that must not stand in a report of another language. */
public final class EnglishWords {
  private EnglishWords() {}

  /** Parts of fixed texts of two words and more that this language says otherwise. */
  public static Stream<String> notIn(Language language) {
    Map<String, String> others = Wording.of(language).texts();
    return Wording.of(Language.ENGLISH).texts().entrySet().stream()
        .filter(each -> !each.getValue().equals(others.get(each.getKey())))
        .flatMap(each -> Stream.of(each.getValue().split("\\{\\d}|[“”.,:;()]")))
        .map(String::strip)
        .filter(part -> part.matches("\\p{L}.*\\p{L} .*\\p{L}"));
  }
}
