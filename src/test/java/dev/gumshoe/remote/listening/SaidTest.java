package dev.gumshoe.remote.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tcpdump of many versions says on standard error. */
final class SaidTest {
  private static Said said(String text) {
    Said said = new Said();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    said.take(bytes, bytes.length);
    return said;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // 4.5 to 4.9
        "tcpdump: listening on eth0, link-type EN10MB (Ethernet), capture size 65535 bytes\n",
        "tcpdump: listening on any, link-type LINUX_SLL (Linux cooked), capture size 262144"
            + " bytes\n",
        """
        tcpdump: WARNING: eth0: no IPv4 address assigned
        tcpdump: listening on eth0, link-type EN10MB (Ethernet), capture size 96 bytes
        """,
        """
        tcpdump: verbose output suppressed, use -v or -vv for full protocol decode
        listening on eth0, link-type EN10MB (Ethernet), capture size 262144 bytes
        """,
        // 4.99
        "tcpdump: listening on lo, link-type EN10MB (Ethernet), snapshot length 256 bytes\n",
        "tcpdump: data link type LINUX_SLL2\n"
            + "tcpdump: listening on any, link-type LINUX_SLL2 (Linux cooked v2), snapshot length"
            + " 128 bytes\n",
        """
        tcpdump: WARNING: any: That device doesn't support promiscuous mode
        (Promiscuous mode not supported on the \"any\" device)
        """
            + "tcpdump: listening on any, link-type LINUX_SLL2 (Linux cooked v2), snapshot length 9"
            + " bytes\n",
        // a link type that has no name
        "tcpdump: listening on x0, link-type 220, capture size 65535 bytes\n",
        // found as /usr/sbin/tcpdump
        "/usr/sbin/tcpdump: listening on wg0, link-type RAW (Raw IP), capture size 65535 bytes\r\n",
      })
  void itListens(String text) {
    assertThat(said(text).listens()).isTrue();
    assertThat(said(text.substring(0, text.length() - 8)).listens()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tcpdump: eth9: No such device exists\n(SIOCGIFHWADDR: No such device)\n",
        "tcpdump: syntax error in filter expression: listening on\n",
        "a login message: nobody is listening on eth0, link-type x\n",
        "listening on \n, capture size 5 bytes\n",
      })
  void itDoesNotListen(String text) {
    assertThat(said(text).listens()).isFalse();
  }

  static Stream<Arguments> counts() {
    return Stream.of(
        Arguments.of(
            "3 packets captured\n3 packets received by filter\n0 packets dropped by kernel\n",
            new Counts(3, 3, OptionalLong.of(0), OptionalLong.empty())),
        Arguments.of(
            "\n1 packet captured\n1 packet received by filter\n1 packet dropped by kernel\n",
            new Counts(1, 1, OptionalLong.of(1), OptionalLong.empty())),
        Arguments.of(
            """
            12 packets captured
            40 packets received by filter
            7 packets dropped by kernel
            2 packets dropped by interface
            """,
            new Counts(12, 40, OptionalLong.of(7), OptionalLong.of(2))),
        // SIGUSR1 has it print them in between, in one line; the last ones count
        Arguments.of(
            """
            tcpdump: 1 packet captured, 1 packet received by filter, 0 packets dropped by kernel
            5 packets captured
            6 packets received by filter
            1 packet dropped by kernel
            """,
            new Counts(5, 6, OptionalLong.of(1), OptionalLong.empty())),
        // where the kernel does not tell what it dropped
        Arguments.of(
            "0 packets captured\n0 packets received by filter\n",
            new Counts(0, 0, OptionalLong.empty(), OptionalLong.empty())),
        Arguments.of(
            """
            4294967295 packets captured
            4294967295 packets received by filter
            4294967295 packets dropped by kernel
            """,
            new Counts(
                4294967295L, 4294967295L, OptionalLong.of(4294967295L), OptionalLong.empty())));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void itTellsCounts(String text, Counts counts) {
    assertThat(said(text).counts()).contains(counts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3 packets captured\n",
        "99999999999999999999 packets captured\n1 packet received by filter\n",
        "-3 packets captured\n3 packets received by filter\n",
        "x3 packets captured\n3 packets received by filter\n",
      })
  void withoutTheirWordsThereAreNoCounts(String text) {
    assertThat(said(text).counts()).isEqualTo(Optional.empty());
  }

  @Test
  void whateverIsSaidTheBeginningAndTheEndAreKept() {
    Said said = new Said();
    byte[] start =
        "tcpdump: listening on eth0, link-type EN10MB (Ethernet), capture size 96 bytes\n"
            .getBytes(StandardCharsets.UTF_8);
    said.take(start, start.length);
    byte[] noise = "x".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      said.take(noise, noise.length);
    }
    byte[] end =
        "\n9 packets captured\n9 packets received by filter\n".getBytes(StandardCharsets.UTF_8);
    said.take(end, end.length);
    assertThat(said.listens()).isTrue();
    assertThat(said.counts().orElseThrow().captured()).isEqualTo(9);
    assertThat(said.text()).hasSizeLessThan(70_000);
  }
}
