package dev.gumshoe.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.all.Answers;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is left of a token when it was made clean is what its parser reads. */
class ClaimsKeptTest {
  private static final String CLAIMS =
      encoded("{\"iss\":\"https://kubernetes.default.svc\",\"exp\":1703086264}");

  @Test
  void factsAreTheSameBeforeAndAfter() {
    String printed = "/etc/cni/net.d/calico-kubeconfig:." + CLAIMS + ".\n";
    Answer before = read(printed);
    assertThat(before).isInstanceOf(Answer.Known.class);
    assertThat(read(Secrets.removedFrom(printed))).isEqualTo(before);
    assertThat(Secrets.removedFrom(printed)).doesNotContain(CLAIMS);
  }

  @Test
  void aWholeTokenIsGoneAndThenNothingIsKnown() {
    String token = encoded("{\"alg\":\"RS256\"}") + "." + CLAIMS + "." + "c2lnbmVk".repeat(8);
    String kept = Secrets.removedFrom("users:\n- user:\n    token: " + token + "\n");
    assertThat(kept).doesNotContain(CLAIMS).doesNotContain("c2lnbmVk");
    assertThat(read(kept))
        .isInstanceOfSatisfying(
            Answer.Unknown.class, unknown -> assertThat(unknown.why()).isEqualTo(Why.UNPARSABLE));
  }

  private static Answer read(String text) {
    return Answers.read("jwt-claims", Capture.ofText("test", text));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
