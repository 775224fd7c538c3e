package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FailuresTest {
  private static Capture capture(Ending ending, String stdout, String stderr) {
    return new Capture(
        "node",
        List.of("tool", "-x"),
        Instant.EPOCH,
        Duration.ZERO,
        ending,
        Output.whole(stdout),
        Output.whole(stderr));
  }

  private static Optional<Why> why(int status, String stdout, String stderr) {
    return Failures.of(capture(new Ending.Exited(status), stdout, stderr)).map(Answer.Unknown::why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "127 | env: ‘tool’: No such file or directory | TOOL_MISSING",
        "127 | sh: 1: exec: tool: not found | TOOL_MISSING",
        "127 | bash: tool: command not found | TOOL_MISSING",
        "1   | sudo: tool: command not found | TOOL_MISSING",
        "126 | OCI runtime exec failed: exec failed: unable to start container process: exec:"
            + " \"tool\": executable file not found in $PATH: unknown | TOOL_MISSING",
        "1   | ctr: OCI runtime exec failed: exec failed: unable to start container process: exec:"
            + " \"/x/tool\": stat /x/tool: no such file or directory: unknown | TOOL_MISSING",
        "1   | FATA[0000] execing command in container synchronously: rpc error: code = Unknown desc"
            + " = exec: \"tool\": executable file not found in $PATH | TOOL_MISSING",
        "255 | Error: executable file `tool` not found in $PATH: No such file or directory: OCI"
            + " runtime attempted to invoke a command that was not found | TOOL_MISSING",
        "1   | nsenter: failed to execute tool: No such file or directory | TOOL_MISSING",
        "4   | iptables v1.8.4 (nf_tables): Could not fetch rule set generation id: Permission"
            + " denied (you must be root) | NO_PERMISSION",
        "1   | ipvsadm: Permission denied (you must be root) | NO_PERMISSION",
        "1   | sudo: a password is required | NO_PERMISSION",
        "1   | op is not in the sudoers file.  This incident will be reported. | NO_PERMISSION",
        "1   | sudo: sorry, you must have a tty to run sudo | NO_PERMISSION",
        "1   | dmesg: read kernel buffer failed: Operation not permitted | NO_PERMISSION",
        "1   | dial unix /var/run/docker.sock: connect: permission denied | NO_PERMISSION",
        "126 | ^^ | NO_PERMISSION",
        "124 | ^^ | TIMED_OUT",
      })
  void saysWhyACommandDidNotDoItsWork(int status, String stderr, Why expected) {
    assertThat(why(status, "", stderr)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | ping: sendmsg: Operation not permitted",
        "7 | curl: (7) Failed to connect to 10.96.0.1 port 443: Permission denied",
        "2 | ls: cannot access '/exec: x': No such file or directory",
        "1 | grep: nothing",
        "255 | sysctl: permission denied on key 'net.ipv4.route.flush'",
      })
  void leavesAnswersToTheParser(int status, String stderr) {
    assertThat(why(status, "", stderr)).isEmpty();
  }

  @Test
  void whatACommandPrintsAsDataIsNoFailure() {
    assertThat(why(0, "Permission denied\ncommand not found\n", "Permission denied")).isEmpty();
    assertThat(why(1, "sshd: Permission denied\n", "")).isEmpty();
  }

  @Test
  void aRuntimesOwnErrorOnStandardOutputCounts() {
    String said = "OCI runtime exec failed: exec failed: exec: \"tool\": executable file not found";
    assertThat(why(126, said + "\n", "")).contains(Why.TOOL_MISSING);
  }

  @Test
  void endingsThatAreNoExitAreTold() {
    assertThat(Failures.of(capture(new Ending.TimedOut(Duration.ofMillis(1500)), "", "")))
        .contains(new Answer.Unknown(Why.TIMED_OUT, "tool did not end within 1.5 s."));
    assertThat(Failures.of(capture(new Ending.Cancelled(), "", "")))
        .contains(new Answer.Unknown(Why.CANCELLED, "tool was stopped by the operator."));
    assertThat(Failures.of(capture(new Ending.Signalled("KILL"), "", "")))
        .contains(new Answer.Unknown(Why.FAILED, "tool was ended by the signal KILL."));
    assertThat(Failures.of(capture(new Ending.NotRun(Why.NOT_CONNECTED, "Gone."), "", "")))
        .contains(new Answer.Unknown(Why.NOT_CONNECTED, "Gone."));
  }
}
