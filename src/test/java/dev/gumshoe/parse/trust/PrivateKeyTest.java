package dev.gumshoe.parse.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "RSA ", "EC ", "ENCRYPTED "})
  void textWithAPrivateKeyIsNotReadAtAll(String kind) {
    String key = "-----BEGIN " + kind + "PRIVATE" + " KEY-----\nAAAA\n";
    String wrapped =
        Base64.getEncoder().encodeToString(key.repeat(2).getBytes(StandardCharsets.US_ASCII));
    for (String text : new String[] {key, "client-key-data: " + wrapped, "  tls.key: " + wrapped}) {
      assertThat(new CertificatesParser().parse(Capture.ofText("test", text)))
          .isEqualTo(
              new Reading.NotRead(
                  Why.UNPARSABLE, "The output holds a private key. Print the certificates only."));
    }
  }
}
