package dev.gumshoe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Conclusion.ShownRemedy;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Remedy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Remedies with values of the node and of the operator in them. */
final class ShownRemedyTest {
  private static Conclusion concluded(String word, String release) {
    Walked walk = Walked.begun(SampleFlows.FORK, Map.of("word", word)).enter("look").filled();
    walk.kernel(release).modules("ip_vs").take(0).happen(new Event.Concluded("old"));
    return Conclusions.of(walk.flow, walk.state()).orElseThrow();
  }

  @Test
  void everyTextIsFilledIn() {
    Conclusion conclusion = concluded("eth0", "4.18");
    assertThat(conclusion.cause()).isEqualTo("It runs 4.18 on root@10.0.0.13.");
    assertThat(conclusion.remedies())
        .containsExactly(
            new ShownRemedy(
                "Boot another one",
                Remedy.Term.NOW,
                "The word is eth0.",
                List.of("grubby --set-default 4.18", "logger eth0"),
                "The node root@10.0.0.13 boots.",
                "look",
                "not 4.18",
                "grubby --set-default eth0",
                "nothing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "$(touch x)",
        "`id`",
        "; reboot",
        "it's",
        "'; id; '",
        "\"",
        "*",
        "a\nb",
        "\\",
        "&",
        ""
      })
  void aShellReadsAHostileValueAsOneWord(String hostile) throws Exception {
    String command = concluded("x", hostile).remedies().getFirst().commands().getFirst();
    String script = "grubby() { printf '%s' \"$2\"; }; " + command;
    Process shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
    String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(read).isEqualTo(hostile);
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void textsForPeopleAreNotQuoted() {
    assertThat(concluded("it's", "a b").remedies().getFirst())
        .extracting(ShownRemedy::precondition, ShownRemedy::expect)
        .containsExactly("The word is it's.", "not a b");
  }

  @Test
  void aValueThatNoArgumentCanHoldDoesNotStopTheConclusion() {
    assertThat(concluded("x", "a\0b").remedies().getFirst().commands().getFirst())
        .doesNotContain("\0")
        .contains("(not known)");
  }

  @Test
  void whatIsNotKnownIsSaidSo() {
    Walked walk = Walked.begun(SampleFlows.FORK).enter("look").filled().modules("ip_vs");
    walk.fails("kernel", 0, Why.FAILED).take(0).happen(new Event.Concluded("old"));
    Conclusion conclusion = Conclusions.of(walk.flow, walk.state()).orElseThrow();
    assertThat(conclusion.cause()).isEqualTo("It runs (not known) on root@10.0.0.13.");
  }
}
