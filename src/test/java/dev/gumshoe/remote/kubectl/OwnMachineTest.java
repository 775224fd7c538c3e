package dev.gumshoe.remote.kubectl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes; a script stands in for the program that a machine may not have. */
class OwnMachineTest {
  private static final Command NODES = Command.of("kubectl", "get", "nodes; echo owned", "-o");

  @TempDir private Path folder;

  private OwnMachine with(String script) throws IOException {
    Path program = folder.resolve("kubectl");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new OwnMachine(program.toString());
  }

  @Test
  void outputErrorsAndStatusAreTakenAndArgumentsStayWhole() throws Exception {
    Capture capture = with("for word; do echo \"[$word]\"; done; echo bad >&2; exit 3").run(NODES);

    assertThat(capture.stdout().text()).isEqualTo("[get]\n[nodes; echo owned]\n[-o]\n");
    assertThat(capture.stderr().text()).isEqualTo("bad\n");
    assertThat(capture.ending()).isEqualTo(new Ending.Exited(3));
    assertThat(capture.target()).isEqualTo("this-machine");
    assertThat(capture.argv()).isEqualTo(NODES.argv());
  }

  @Test
  void itsInputIsAtItsEnd() throws Exception {
    assertThat(with("cat; echo over").run(NODES).stdout().text()).isEqualTo("over\n");
  }

  @Test
  void whatIsTooMuchIsCutAndSaidSo() throws Exception {
    var small = new Command(NODES.argv(), Privilege.OPERATOR, Duration.ofSeconds(20), 1000);

    Capture capture = with("head -c 500000 /dev/zero | tr '\\0' x").run(small);

    assertThat(capture.stdout().text()).hasSize(1000);
    assertThat(capture.stdout().truncated()).isTrue();
    assertThat(capture.exited(0)).isTrue();
  }

  @Test
  void afterItsTimeItIsEndedWithWhatItStarted() throws Exception {
    Path pid = folder.resolve("pid");
    Command hurried = NODES.within(Duration.ofMillis(500));

    Capture capture = with("sleep 1000 & echo $! > " + pid + "; wait").run(hurried);

    assertThat(capture.ending()).isEqualTo(new Ending.TimedOut(Duration.ofMillis(500)));
    var child = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()));
    child.ifPresent(process -> process.onExit().join());
    assertThat(child.filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void nothingButKubectlIsRunAndNothingAsRoot() throws Exception {
    OwnMachine own = with("echo ran");
    Command root = Command.of(NODES.argv(), Privilege.ROOT);

    assertThat(own.run(root).ending()).isInstanceOf(Ending.NotRun.class);
    assertThat(own.run(Command.of("sh", "-c", "true")).ending())
        .isEqualTo(
            new Ending.NotRun(
                Why.UNSUPPORTED, "On the operator's own machine only kubectl is run."));
  }

  @Test
  void aMachineWithoutItSaysSo() throws Exception {
    var none = new OwnMachine(folder.resolve("absent").toString());

    assertThat(none.run(Command.of(List.of("kubectl", "version"), Privilege.OPERATOR)).ending())
        .isEqualTo(
            new Ending.NotRun(
                Why.TOOL_MISSING, "kubectl cannot be run on this machine: install it."));
  }
}
