package dev.gumshoe.netfilter.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables that are printed alike compare as they would if they were looked at closely. */
final class SameTableTest {
  private static final String SAVE =
      """
      *nat
      :KUBE-SVC-AAAAAAAAAAAAAAAA - [0:0]
      :PREROUTING ACCEPT [1:60]
      :OWN - [0:0]
      -A PREROUTING -j KUBE-SVC-AAAAAAAAAAAAAAAA
      -A KUBE-SVC-AAAAAAAAAAAAAAAA -s 10.0.0.1,10.0.0.2 -j OWN
      COMMIT
      """;

  /** The space makes the lines differ, and nothing else. */
  private static final String OTHERWISE = SAVE.replace("-A PREROUTING -j", "-A PREROUTING  -j");

  @Test
  void chainsAreThoseOfTheCloserLook() {
    assertThat(Texts.compare(SAVE, SAVE).tables())
        .isEqualTo(Texts.compare(SAVE, OTHERWISE).tables());
  }

  @Test
  void counterIsNoDifference() {
    assertThat(Texts.compare(SAVE, SAVE.replace("[1:60]", "[2:99]")).equal()).isTrue();
  }

  @Test
  void policyIsOne() {
    assertThat(Texts.compare(SAVE, SAVE.replace("ACCEPT", "DROP")).differences()).isEqualTo(1);
  }

  @Test
  void kernelsChainNeedNotBeDeclared() {
    String undeclared = SAVE.replace(":PREROUTING ACCEPT [1:60]\n", "");
    assertThat(Texts.compare(undeclared, undeclared).tables())
        .isEqualTo(
            Texts.compare(undeclared, undeclared.replace("PREROUTING -j", "PREROUTING  -j"))
                .tables());
  }
}
