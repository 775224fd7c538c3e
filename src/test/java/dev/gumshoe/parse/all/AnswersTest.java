package dev.gumshoe.parse.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final String UNAME = "6.1.0\n";

  @Test
  void wholeOutputIsKnown() {
    assertThat(read(new Ending.Exited(0), Output.whole(UNAME)))
        .isEqualTo(
            new Answer.Known("uname", Map.of("release", "6.1.0", "machine", "", "line", 1L)));
  }

  @Test
  void outputCutByItsLimitIsNotKnown() {
    assertThat(why(new Ending.Exited(0), new Output(UNAME, true))).isEqualTo(Why.CUT_SHORT);
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    assertThat(Answers.read("lsmod", Capture.ofText("test", "ip_vs 1 0\nwhat\n")))
        .isEqualTo(new Answer.Unknown(Why.UNPARSABLE, "line 2: this is not a module: what"));
  }

  @Test
  void endingsWithoutAnAnswerAreNotParsed() {
    Output whole = Output.whole(UNAME);
    assertThat(why(new Ending.Exited(127), whole)).isEqualTo(Why.TOOL_MISSING);
    assertThat(why(new Ending.TimedOut(Duration.ofSeconds(5)), whole)).isEqualTo(Why.TIMED_OUT);
    assertThat(why(new Ending.Cancelled(), whole)).isEqualTo(Why.CANCELLED);
    assertThat(why(new Ending.NotRun(Why.NOT_CONNECTED, "gone"), whole))
        .isEqualTo(Why.NOT_CONNECTED);
    assertThat(why(new Ending.Signalled("SEGV"), whole)).isEqualTo(Why.FAILED);
  }

  @Test
  void packetsThatWerePrintedBeforeTcpdumpWasStoppedAreKnown() {
    Output packet = Output.whole("02:17:08.9 IP 10.0.0.1.9 > 10.0.0.2.80: Flags [S], length 0\n");
    for (Ending ending : List.of(new Ending.Signalled("TERM"), new Ending.Exited(124))) {
      assertThat(read("tcpdump", ending, packet)).isInstanceOf(Answer.Known.class);
    }
  }

  @Test
  void anUnknownKindIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> Answers.read("nothing", Capture.ofText("test", "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Why why(Ending ending, Output stdout) {
    return ((Answer.Unknown) read(ending, stdout)).why();
  }

  private static Answer read(Ending ending, Output stdout) {
    return read("uname", ending, stdout);
  }

  private static Answer read(String kind, Ending ending, Output stdout) {
    return Answers.read(
        kind,
        new Capture(
            "test",
            List.of("uname", "-r"),
            Instant.EPOCH,
            Duration.ZERO,
            ending,
            stdout,
            Output.EMPTY));
  }
}
