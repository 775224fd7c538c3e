package dev.gumshoe.report.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fixed words of reports in one language, by key. They hang on nothing of the machine: not on
 * its locale, not on its time zone.
 */
public final class Wording {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Language language;
  private final Map<String, String> texts;

  private Wording(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The words of a language. */
  public static Wording of(Language language) {
    var read = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(language.tag() + ".properties")) {
      read.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Wording(
        language,
        read.stringPropertyNames().stream()
            .collect(Collectors.toMap(Function.identity(), read::getProperty)));
  }

  /** The language that they are of. */
  public Language language() {
    return language;
  }

  /** All of them, by key, as they are written. */
  Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  /**
   * A sentence, or a part of one.
   *
   * @param values what stands for {@code {0}}, {@code {1}}, …, as it is
   * @throws IllegalArgumentException where there is no such key
   */
  public String say(String key, Object... values) {
    String text =
        Optional.ofNullable(texts.get(key))
            .orElseThrow(
                () -> new IllegalArgumentException(language.tag() + " has no words for " + key));
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }

  /** So many of something, in the form that goes with the number, which is {@code {0}}. */
  public String count(String key, long number, Object... others) {
    var values = new ArrayList<Object>(List.of(number));
    values.addAll(List.of(others));
    return say(key + "." + language.form(number), values.toArray());
  }
}
