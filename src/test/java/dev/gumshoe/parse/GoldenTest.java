package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.parse.all.Answers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sample is read as expected. {@code -Dgolden.write=true} writes the files that are missing,
 * for a person to check.
 */
class GoldenTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  static List<GoldenSample> samples() throws Exception {
    return GoldenSample.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsReadAsExpected(GoldenSample sample) throws Exception {
    Answer answer = Answers.read(sample.kind(), sample.capture());
    String ending = answer instanceof Answer.Known ? ".json" : ".unknown.txt";
    String actual =
        switch (answer) {
          case Answer.Known(String _, Map<String, Object> facts) ->
              JSON.writeValueAsString(facts) + "\n";
          case Answer.Unknown(var why, String detail) -> why.key() + "\n" + detail + "\n";
        };
    if (Boolean.getBoolean("golden.write") && sample.beside(ending).isEmpty()) {
      Files.writeString(sample.named(ending), actual);
    }
    assertThat(sample.beside(ending)).as(sample.named(ending).toString()).contains(actual);
    String other = ending.equals(".json") ? ".unknown.txt" : ".json";
    assertThat(sample.named(other)).doesNotExist();
  }

  @Test
  void everyKindHasSamples() throws Exception {
    Map<String, Long> counts =
        GoldenSample.all().stream()
            .collect(Collectors.groupingBy(GoldenSample::kind, Collectors.counting()));
    assertThat(counts.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Kinds.ofCommands().stream().map(kind -> kind.id()).toList());
  }
}
