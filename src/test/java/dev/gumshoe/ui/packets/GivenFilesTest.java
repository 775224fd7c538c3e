package dev.gumshoe.ui.packets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GivenFilesTest {
  private static final Path HOME = Path.of("/home/op");

  static Stream<Arguments> typed() {
    return Stream.of(
        read("/tmp/pod.pcap", "pod /tmp/pod.pcap"),
        read(
            "  ~/pod.pcap\t~/b/node.pcapng ",
            "pod /home/op/pod.pcap",
            "node /home/op/b/node.pcapng"),
        read("/a/x.pcap\n/b/y.pcap", "x /a/x.pcap", "y /b/y.pcap"),
        read("'/tmp/my file.pcap'", "my file /tmp/my file.pcap"),
        read("'/tmp/a (1).pcap'", "a (1) /tmp/a (1).pcap"),
        read("/tmp/my\\ file.pcap", "my file /tmp/my file.pcap"),
        read("\"/tmp/a \\\"b\\\".pcap\"", "a \"b\" /tmp/a \"b\".pcap"),
        read("pod=/tmp/1.pcap node=~/2.pcap", "pod /tmp/1.pcap", "node /home/op/2.pcap"),
        read("'the pod=/tmp/1.pcap'", "the pod /tmp/1.pcap"),
        read("/tmp/a=b.pcap", "a-b /tmp/a=b.pcap"),
        read("/tmp/.pcap /tmp/dump", ".pcap /tmp/.pcap", "dump /tmp/dump"),
        read("/n1/any.pcap /n2/any.pcap", "n1 any /n1/any.pcap", "n2 any /n2/any.pcap"),
        read("/n1/any.pcap any=/x.pcap", "any 2 /n1/any.pcap", "any /x.pcap"),
        read("/n/a.pcap /n/a.pcap", "n a /n/a.pcap", "n a 2 /n/a.pcap"));
  }

  private static Arguments read(String typed, String... files) {
    return Arguments.of(typed, List.of(files));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void whatIsTypedIsReadAsAShellWould(String typed, List<String> files) {
    var given = GivenFiles.parse(typed, HOME);
    assertThat(given.files().stream().map(file -> file.name() + " " + file.path()))
        .isEqualTo(files);
    assertThat(GivenFiles.parse(given.text(), HOME)).isEqualTo(given);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("  \n ", "Name at least one file."),
        Arguments.of(
            "'/tmp/a.pcap",
            "A single quote is not closed. It is where '/tmp/a.pcap begins; put single quotes around the whole name."),
        Arguments.of(
            "/tmp/a (1).pcap",
            "The character \"(\" is shell syntax here. It is where (1).pcap begins; put single quotes around the whole name."),
        Arguments.of("pod=", "After = there must be a file, as in pod=capture.pcap."),
        Arguments.of(
            "~eve/a.pcap",
            "~eve/a.pcap: only your own folder can be written as ~; write the whole path."),
        Arguments.of("a\0b", "a\0b is no path: Nul character not allowed."),
        Arguments.of(
            "n=/a n=/b", "Two points are named n; give them names of their own, as NAME=FILE."));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsSaid(String typed, String sentence) {
    assertThatThrownBy(() -> GivenFiles.parse(typed, HOME)).hasMessage(sentence);
  }

  static Stream<Arguments> moves() {
    return Stream.of(
        Arguments.of("a\nbc\nd", 4, -1, new LineMove("bc\na\nd", 2)),
        Arguments.of("a\nbc\nd", 2, 1, new LineMove("a\nd\nbc", 4)),
        Arguments.of("a\nbc", 0, -1, new LineMove("a\nbc", 0)),
        Arguments.of("a\nbc", 4, 1, new LineMove("a\nbc", 4)),
        Arguments.of("", 0, 1, new LineMove("", 0)));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void aLineMovesWithTheCaretInIt(String text, int caret, int step, LineMove moved) {
    assertThat(LineMove.of(text, caret, step)).isEqualTo(moved);
  }
}
