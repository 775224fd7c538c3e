package dev.gumshoe.remote.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From the words that tcpdump, libpcap and nsenter end with to a sentence. */
final class FailingTest {
  private static final String FILTER = "tcp port";
  private static final String NO_DEVICE =
      "n has no device eth9; `ip link` shows those that it has.";

  private static Problem problem(Where where, int status, boolean listened, String text) {
    Said said = new Said();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    said.take(bytes, bytes.length);
    return new Failing("n", where, "eth9", FILTER).of(new Ending.Exited(status), listened, said);
  }

  private static String filter(String reason) {
    return "tcpdump on n cannot use the filter \"tcp port\": " + reason + ". See pcap-filter(7).";
  }

  static Stream<Arguments> words() {
    return Stream.of(
        // libpcap 1.5 (4.5, CentOS 7), 1.8, 1.10
        Arguments.of(
            "tcpdump: eth9: No such device exists\n(SIOCGIFHWADDR: No such device)\n",
            Why.NO_TARGET,
            NO_DEVICE),
        Arguments.of(
            "tcpdump: eth9: SIOCETHTOOL(ETHTOOL_GET_TS_INFO) ioctl failed: No such device\n",
            Why.NO_TARGET,
            NO_DEVICE),
        Arguments.of(
            "tcpdump: eth9: No such device exists\n(No such device exists)\n",
            Why.NO_TARGET,
            NO_DEVICE),
        Arguments.of(
            "tcpdump: eth9: That device is not up\n",
            Why.FAILED,
            "The device eth9 of n is down: no packet passes."),
        Arguments.of(
            """
            tcpdump: eth9: You don't have permission to capture on that device
            (socket: Operation not permitted)
            """,
            Why.NO_PERMISSION,
            "tcpdump may not listen at eth9 of n: (socket: Operation not permitted)."),
        Arguments.of(
            """
            tcpdump: eth9: You don't have permission to perform this capture on that device
            (Attempt to create packet socket failed - CAP_NET_RAW may be required)
            """,
            Why.NO_PERMISSION,
            "tcpdump may not listen at eth9 of n: (Attempt to create packet socket failed -"
                + " CAP_NET_RAW may be required)."),
        // the filter: before 1.9, and since
        Arguments.of("tcpdump: syntax error\n", Why.FAILED, filter("syntax error")),
        Arguments.of(
            "tcpdump: can't parse filter expression: syntax error\n",
            Why.FAILED,
            filter("can't parse filter expression: syntax error")),
        Arguments.of(
            "tcpdump: syntax error in filter expression: syntax error\n",
            Why.FAILED,
            filter("syntax error in filter expression: syntax error")),
        Arguments.of(
            "tcpdump: expression rejects all packets\n",
            Why.FAILED,
            filter("expression rejects all packets")),
        Arguments.of("tcpdump: unknown host 'foo'\n", Why.FAILED, filter("unknown host 'foo'")),
        Arguments.of("tcpdump: unknown port 'x'\n", Why.FAILED, filter("unknown port 'x'")),
        // the end of a device
        Arguments.of(
            "tcpdump: pcap_loop: The interface disappeared\n3 packets captured\n",
            Why.NO_TARGET,
            "The device eth9 of n is gone."),
        Arguments.of(
            "tcpdump: pcap_loop: The interface went down\n",
            Why.FAILED,
            "The device eth9 of n is down: no packet passes."),
        Arguments.of(
            "tcpdump: eth9: can't create rx ring on packet socket: Cannot allocate memory\n",
            Why.FAILED,
            "tcpdump on n ended by itself (status 1): tcpdump: eth9: can't create rx ring on packet"
                + " socket: Cannot allocate memory."),
        Arguments.of(
            "timeout: failed to run command 'nsenter': No such file or directory\n",
            Why.TOOL_MISSING,
            "n: timeout: failed to run command 'nsenter': No such file or directory."),
        Arguments.of("", Why.FAILED, "tcpdump on n ended by itself (status 1): it said nothing."));
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsBecomeASentence(String words, Why why, String sentence) {
    assertThat(problem(new Where.OnNode("eth9"), 1, false, words))
        .isEqualTo(new Problem(why, sentence));
  }

  @Test
  void aContainerThatIsGoneIsNamed() {
    Where where = new Where.InContainer(new Inside("web", 12), "eth9");
    String gone = "web is no longer on n: its process 12 has ended. Look for the container again.";
    assertThat(
            problem(
                where, 1, false, "nsenter: cannot open /proc/12/ns/net: No such file or directory"))
        .isEqualTo(new Problem(Why.NO_TARGET, gone));
    assertThat(problem(where, 1, false, "tcpdump: eth9: No such device exists").sentence())
        .isEqualTo("web on n has no device eth9; `ip link` shows those that it has.");
  }

  @Test
  void hostileWordsAreOneLineOfBearableLength() {
    Problem problem =
        problem(
            new Where.OnNode("eth9"), 1, false, "\u001b[2J\u0007\u202e" + "y".repeat(9_000) + "\r");
    assertThat(problem.sentence()).hasSizeLessThan(500).doesNotContain("\u001b", "\u202e", "\r");
  }

  @Test
  void oncePacketsCameTheFilterIsNotToBlame() {
    assertThat(problem(new Where.OnNode("eth9"), 1, true, "tcpdump: syntax error").sentence())
        .isEqualTo("tcpdump on n ended by itself (status 1): tcpdump: syntax error.");
  }
}
