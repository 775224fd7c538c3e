package dev.gumshoe.parse.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRuleTest {
  @ParameterizedTest
  @CsvSource({
    "1.0.0, 2.0.0, -1",
    "1.9.0, 1.10.0, -1",
    "1.0.0-alpha, 1.0.0-alpha.1, -1",
    "1.0.0-alpha.1, 1.0.0-alpha.beta, -1",
    "1.0.0-beta.2, 1.0.0-beta.11, -1",
    "1.0.0-rc.1, 1.0.0, -1",
    "1.0.0+a, 1.0.0+b, 0",
    "v1.13.10, 1.13.9, 1",
    "v1.16, v1.16.0, 0",
    "v1.32.4-dispatcher, v1.32.4, -1"
  })
  void semanticVersions(String one, String other, int order) {
    both(VersionRule.SEMANTIC, one, other, order);
  }

  /** The examples of rpm-version(7), and versions of kernels in use. */
  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0, 0",
    "1.0, 2.0, -1",
    "2.0.1a, 2.0.1, 1",
    "5.5p1, 5.5p10, -1",
    "10xyz, 10.1xyz, -1",
    "xyz10, xyz10.1, -1",
    "6.0.rc1, 6.0, 1",
    "10b2, 10a1, 1",
    "1.0a, 1.0aa, -1",
    "10.0001, 10.1, 0",
    "10.0001, 10.0039, -1",
    "2_0, 2.0, 0",
    "a, 1, -1",
    "1.0~rc1, 1.0, -1",
    "1.0~rc1, 1.0~rc2, -1",
    "1.0~rc1~git123, 1.0~rc1, -1",
    "1.0^, 1.0, 1",
    "1.0^git1, 1.01, -1",
    "1.0^20160101, 1.0.1, -1",
    "1.0~rc1^git1, 1.0~rc1, 1",
    "1:1.0, 2.0, 1",
    "4.18.0-193.el8, 4.18.0-80.el8, 1",
    "3.10.0-1160.el7, 3.10.0, 0",
    "4.9.241-37.el7, 3.10.0-1160.el7, 1"
  })
  void rpmVersions(String one, String other, int order) {
    both(VersionRule.RPM, one, other, order);
  }

  @ParameterizedTest
  @CsvSource({
    "1.6.20~ds1-1+deb12u3, 1.6.20-1, -1",
    "1:1.0-1, 2.0-1, 1",
    "1.0-1, 1.0-1ubuntu1, -1",
    "1.0~~, 1.0~, -1",
    "1.0a, 1.0+, -1",
    "1.0, 1.0-0, 0",
    "1.0-10, 1.0-9, 1",
    "007, 7, 0"
  })
  void debianVersions(String one, String other, int order) {
    both(VersionRule.DEBIAN, one, other, order);
  }

  /** dpkg itself is asked about versions made at random. */
  @Test
  void debianVersionsAreOrderedAsDpkgOrdersThem() throws Exception {
    var random = new Random(20_261_122);
    for (int i = 0; i < 200; i++) {
      String one = version(random);
      String other = version(random);
      int order = VersionRule.DEBIAN.compare(one, other);
      String relation = order < 0 ? "lt" : order > 0 ? "gt" : "eq";
      var dpkg =
          new ProcessBuilder(List.of("dpkg", "--compare-versions", one, relation, other))
              .redirectErrorStream(true)
              .start();
      assertThat(dpkg.waitFor()).as(one + " " + relation + " " + other).isZero();
    }
  }

  @Test
  void anyTextsCanBeCompared() {
    var random = new Random(7);
    for (VersionRule rule : VersionRule.values()) {
      for (int i = 0; i < 20_000; i++) {
        String one = text(random);
        String other = text(random);
        assertThat(rule.compare(one, other)).isEqualTo(-rule.compare(other, one));
        assertThat(rule.compare(one, one)).isZero();
      }
    }
  }

  private static void both(VersionRule rule, String one, String other, int order) {
    assertThat(rule.compare(one, other)).isEqualTo(order);
    assertThat(rule.compare(other, one)).isEqualTo(-order);
  }

  private static String version(Random random) {
    var made = new StringBuilder(random.nextInt(4) == 0 ? random.nextInt(2) + ":" : "");
    made.append(random.nextInt(3));
    String pieces = "0019.a~+bZ-";
    for (int i = random.nextInt(7); i > 0; i--) {
      made.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    return made.append(random.nextInt(2)).toString();
  }

  private static String text(Random random) {
    var made = new StringBuilder();
    String pieces = "01.9a~^+:-zé_ ";
    for (int i = random.nextInt(9); i > 0; i--) {
      made.append(pieces.charAt(random.nextInt(pieces.length())));
    }
    return made.toString();
  }
}
