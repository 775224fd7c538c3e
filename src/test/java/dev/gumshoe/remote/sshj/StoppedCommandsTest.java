package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a real sshd that are ended before they end. */
final class StoppedCommandsTest {
  @TempDir private static Path directory;
  private static OpenSshServer server;
  private static Target node;

  @BeforeAll
  static void connect() throws Exception {
    server = OpenSshServer.start(directory.resolve("sshd"));
    Path key = server.newKey("id", "", "-t", "ed25519");
    node = CommandsTest.connected(server, key);
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
    server.close();
  }

  @Test
  void aTimeOutKillsTheRemoteProcessAndKeepsItsOutput() throws Exception {
    Path pids = directory.resolve("pids-timeout");
    Capture capture = node.run(sleeper(pids).within(Duration.ofSeconds(2)));
    assertThat(capture.ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(2)));
    assertThat(capture.stdout().text()).isEqualTo("begun\n");
    assertAllGone(pids);
  }

  @Test
  void anInterruptKillsTheRemoteProcess() throws Exception {
    Path pids = directory.resolve("pids-interrupt");
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread runner =
        Thread.ofVirtual()
            .start(
                () ->
                    outcome.complete(
                        assertThrows(InterruptedException.class, () -> node.run(sleeper(pids)))));
    awaitPids(pids);
    runner.interrupt();
    assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
    assertAllGone(pids);
    assertThat(node.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(0));
  }

  /** A command with a child, both of which write their process id down and shrug off SIGTERM. */
  private static Command sleeper(Path pids) {
    String script =
        "trap '' TERM HUP; echo $$ > \"$1\"; sleep 300 & echo $! >> \"$1\"; echo begun; wait";
    return Command.of("sh", "-c", script, "sh", pids.toString());
  }

  static List<String> awaitPids(Path file) throws Exception {
    while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
      Thread.sleep(20);
    }
    return Files.readAllLines(file);
  }

  static void assertAllGone(Path file) throws Exception {
    List<String> pids = awaitPids(file);
    for (int i = 0; i < 500 && pids.stream().anyMatch(StoppedCommandsTest::runs); i++) {
      Thread.sleep(20);
    }
    assertThat(pids).noneMatch(StoppedCommandsTest::runs);
  }

  private static boolean runs(String pid) {
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isPresent();
  }

  @Test
  void aConnectionThatBreaksInTheMiddleKeepsWhatCameAndIsMadeAgain() throws Exception {
    try (OpenSshServer fragile = OpenSshServer.start(directory.resolve("fragile"));
        Target target =
            CommandsTest.connected(fragile, fragile.newKey("id", "", "-t", "ed25519"))) {
      CompletableFuture<Capture> running = new CompletableFuture<>();
      Path pids = directory.resolve("pids-broken");
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  running.complete(target.run(sleeper(pids)));
                } catch (InterruptedException e) {
                  running.completeExceptionally(e);
                }
              });
      awaitPids(pids);
      Thread.sleep(200);
      fragile.kill();
      Capture broken = running.get();
      awaitPids(pids)
          .forEach(
              pid ->
                  ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly));
      assertThat(broken.ending())
          .isInstanceOfSatisfying(
              Ending.NotRun.class,
              ending -> {
                assertThat(ending.why()).isEqualTo(Why.NOT_CONNECTED);
                assertThat(ending.detail()).contains("broke while the command ran");
              });
      assertThat(broken.stdout().text()).isEqualTo("begun\n");
      assertThat(target.run(Command.of("true")).ending())
          .isInstanceOfSatisfying(
              Ending.NotRun.class, ending -> assertThat(ending.why()).isEqualTo(Why.NOT_CONNECTED));
      fragile.startAgain();
      assertThat(target.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aClosedTargetRunsNothing() throws Exception {
    Target target = CommandsTest.connected(server, server.newKey("other", "", "-t", "ed25519"));
    target.close();
    target.close();
    assertThat(target.run(Command.of("true")).ending())
        .isInstanceOfSatisfying(
            Ending.NotRun.class, ending -> assertThat(ending.why()).isEqualTo(Why.NOT_CONNECTED));
  }
}
