package dev.gumshoe.redact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.redact.Secrets;
import dev.gumshoe.redact.corpus.Surroundings.Place;
import dev.gumshoe.session.CleanCapture;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of secrets times surroundings; what comes into a journal holds none of them. */
class SecretCorpusTest {
  private static final int ROUNDS = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<Place> places() {
    return Surroundings.ALL;
  }

  @ParameterizedTest
  @MethodSource("places")
  void nothingOfAnySecretIsKept(Place place) throws GeneralSecurityException {
    long seed = ThreadLocalRandom.current().nextLong();
    var letters = new Letters(new Random(seed));
    Map<String, String> leaks = new TreeMap<>();
    int tried = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (Secret secret : secrets(letters)) {
        if (place.holds(secret)) {
          tried++;
          String text = place.writer().write(secret.name(), secret.value());
          String clean = CleanCapture.of(Capture.ofText("t", text)).stdout().text();
          LeakFinder.in(clean, secret)
              .ifPresent(part -> leaks.put(secret.kind(), part + " in " + clean + " of " + text));
          if (place.isJson()) {
            JSON.readTree(clean);
          }
          assertThat(lines(clean)).as(text).isEqualTo(lines(text));
          assertThat(Secrets.removedFrom(clean)).isEqualTo(clean);
        }
      }
    }
    assertThat(tried).isPositive();
    assertThat(leaks).as("seed %d", seed).isEmpty();
  }

  private static List<Secret> secrets(Letters letters) throws GeneralSecurityException {
    return Stream.of(SecretKinds.byThemselves(letters), SecretKinds.byName(letters))
        .flatMap(List::stream)
        .toList();
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
