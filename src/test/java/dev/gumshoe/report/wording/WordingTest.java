package dev.gumshoe.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.packets.ladder.LadderWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each language says all of it, and puts in the same values. */
class WordingTest {
  private static final Pattern FORM = Pattern.compile("\\.(one|few|many|other)$");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void reportsSpeakTheLanguagesOfTheSymptoms() {
    assertThat(Arrays.stream(Language.values()).map(Language::tag))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("en"), Signs.LANGUAGES.stream()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasEveryKeyInEachFormOfItsNumbers(Language language) {
    Set<String> english = Wording.of(Language.ENGLISH).texts().keySet();
    var wanted = new TreeSet<String>();
    for (String key : english) {
      if (FORM.matcher(key).find()) {
        String base = FORM.matcher(key).replaceFirst("");
        language.forms().forEach(form -> wanted.add(base + "." + form));
      } else {
        wanted.add(key);
      }
    }
    assertThat(new TreeSet<>(Wording.of(language).texts().keySet())).isEqualTo(wanted);
  }

  @ParameterizedTest
  @EnumSource
  void everyLanguagePutsInTheSameValues(Language language) {
    assertThat(places(language)).isEqualTo(places(Language.ENGLISH));
  }

  /** The values of each key; forms of numbers together. */
  private static Map<String, Set<String>> places(Language language) {
    var places = new TreeMap<String, Set<String>>();
    Wording.of(language)
        .texts()
        .forEach(
            (key, text) ->
                places.merge(
                    FORM.matcher(key).replaceFirst(""),
                    PLACE
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet()),
                    (one, other) -> {
                      assertThat(one).as(language + " " + key).isEqualTo(other);
                      return one;
                    }));
    return places;
  }

  @ParameterizedTest
  @EnumSource
  void everyWhyHasWords(Language language) {
    Wording words = Wording.of(language);
    for (Why why : Why.values()) {
      assertThat(words.say("why." + why.key())).isNotBlank();
    }
  }

  @Test
  void theEnglishOfWhyIsThatOfTheEvidence() {
    for (Why why : Why.values()) {
      assertThat(Wording.of(Language.ENGLISH).say("why." + why.key())).isEqualTo(why.words());
    }
  }

  @Test
  void theEnglishOfPicturesIsThatOfThePackets() {
    Wording english = Wording.of(Language.ENGLISH);
    english
        .texts()
        .forEach(
            (key, text) -> {
              if (key.startsWith("ladder.")) {
                assertThat(LadderWords.ENGLISH.say(key.substring(7), "{0}", "{1}", "{2}"))
                    .isEqualTo(text);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "ru, 1, 1 пакет", "ru, 2, 2 пакета", "ru, 5, 5 пакетов", "ru, 11, 11 пакетов",
    "ru, 12, 12 пакетов", "ru, 21, 21 пакет", "ru, 24, 24 пакета", "ru, 112, 112 пакетов",
    "ru, 0, 0 пакетов", "en, 1, 1 packet", "en, 0, 0 packets", "es, 1, 1 paquete",
    "es, 7, 7 paquetes", "zh, 1, 1 个数据包", "ja, 1, 1 パケット"
  })
  void wordsGoWithTheirNumbers(String tag, long number, String words) {
    assertThat(Wording.of(Language.of(tag).orElseThrow()).count("packets", number))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"zh-CN, zh", "JA, ja", "es_MX, es", "' ru ', ru"})
  void aTagMayHaveARegion(String tag, String language) {
    assertThat(Language.of(tag).map(Language::tag)).contains(language);
  }

  @Test
  void aLanguageThatNobodyWroteIsNone() {
    assertThat(List.of(Language.of("de"), Language.of(""))).allMatch(found -> found.isEmpty());
  }

  @Test
  void valuesArePutInAsTheyAre() {
    assertThat(Wording.of(Language.ENGLISH).say("quoted", "$1 \\ {0}")).isEqualTo("“$1 \\ {0}”");
  }
}
