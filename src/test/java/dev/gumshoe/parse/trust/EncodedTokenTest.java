package dev.gumshoe.parse.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.TokenClaims;
import dev.gumshoe.parse.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens stand in no file, not even in part: each is made up here. */
class EncodedTokenTest {
  private static final String CLAIMS =
      encoded("{\"iss\":\"https://kubernetes.default.svc\",\"exp\":1703086264,\"sub\":\"ünï\"}");
  private static final String TOKEN = encoded("{\"alg\":\"RS256\"}") + "." + CLAIMS + ".c2lnbmVk";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".%c.",
        "%c",
        "/etc/cni/net.d/calico-kubeconfig:.%c.",
        "%t",
        "    token: %t",
        "token: \"%t\" # mine",
        "  token: %w"
      })
  void claimsAreReadInEveryFormOfATokenAndNothingElse(String form) {
    var read = (Reading.Read) parse(filled(form));
    assertThat(read.problems()).isEmpty();
    List<TokenClaims.TokenClaim> tokens = ((TokenClaims) read.evidence()).tokens();
    assertThat(tokens).hasSize(1);
    TokenClaims.TokenClaim token = tokens.getFirst();
    assertThat(token.issuer()).isEqualTo("https://kubernetes.default.svc");
    assertThat(token.subject()).isEqualTo("ünï");
    assertThat(token.expires()).isEqualTo("2023-12-20T15:31:04Z");
    assertThat(token.issuedAtSeconds()).isEqualTo(-1);
    assertThat(token.file())
        .isEqualTo(form.startsWith("/") ? form.substring(0, form.indexOf(':')) : "");
    assertThat(read.toString()).doesNotContain("c2lnbmVk").doesNotContain(CLAIMS);
  }

  @Test
  void paddingIsRefused() {
    assertThat(problem("." + CLAIMS + "=.")).contains("padded with '='");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 11, 12})
  void claimsThatAreCutAreRefused(int missing) {
    String cut = "." + CLAIMS.substring(0, CLAIMS.length() - missing) + ".";
    assertThat(problem(cut)).contains("cut short or damaged");
  }

  private static String problem(String text) {
    var read = (Reading.Read) parse(text);
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst().message();
  }

  private static String filled(String form) {
    String wrapped = Base64.getEncoder().encodeToString(TOKEN.getBytes(StandardCharsets.US_ASCII));
    return form.replace("%c", CLAIMS).replace("%t", TOKEN).replace("%w", wrapped);
  }

  private static Reading parse(String text) {
    return new JwtClaimsParser().parse(Capture.ofText("test", text + "\n"));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
