package dev.gumshoe.parse.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.parse.Reading;
import org.junit.jupiter.api.Test;

class ManyBeginningsTest {
  /** One line; a reader that goes into itself at each of them would run out of stack. */
  @Test
  void certificatesThatBeginAgainAndAgainAreEachCutShort() {
    String text = "-----BEGIN CERTIFICATE-----".repeat(40_000);
    var read = (Reading.Read) new CertificatesParser().parse(Capture.ofText("test", text));
    assertThat(read.problems()).hasSize(40_000);
  }
}
