package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a real sshd whose output is handed on while they run. */
final class StreamsTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Ending DONE = new Ending.Exited(0);

  @TempDir private static Path directory;
  private static OpenSshServer server;
  private static Path key;
  private static Target node;

  @BeforeAll
  static void connect() throws Exception {
    server = OpenSshServer.start(directory.resolve("sshd"));
    key = server.newKey("id", "", "-t", "ed25519");
    node = CommandsTest.connected(server, key);
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
    server.close();
  }

  private static Running start(Target target, StreamSink sink, String... argv) throws Exception {
    return target.start(Command.of(argv), Running.Input.NOTHING, sink);
  }

  @Test
  void everyByteComesAsItIsAndBothStreamsAtOnce() throws Exception {
    byte[] all = new byte[30_000_000];
    new java.util.Random(7).nextBytes(all);
    Path file = Files.write(directory.resolve("bytes"), all);
    Kept kept = new Kept();
    try (Running running =
        start(node, kept, "sh", "-c", "yes x | head -c 3000000 >&2; cat \"$1\"", "sh", "" + file)) {
      assertThat(running.await(LONG)).contains(DONE);
    }
    assertThat(Arrays.equals(kept.bytes(), all)).isTrue();
    assertThat(kept.err()).isEqualTo("x\n".repeat(1_500_000));
  }

  @Test
  void whatComesIsHandedOnWhileTheCommandRuns() throws Exception {
    Kept kept = new Kept();
    try (Running running = start(node, kept, "sh", "-c", "echo one; sleep 30; echo two")) {
      kept.awaitOut("one\n");
      assertThat(running.await(Duration.ZERO)).isEmpty();
    }
    assertThat(kept.out()).isEqualTo("one\n");
  }

  @Test
  void aStopIsPoliteAndTheLastWordsAreTaken() throws Exception {
    Kept kept = new Kept();
    String script = "trap 'echo 7 packets >&2; exit 3' TERM; echo on; while :; do sleep 0.05; done";
    try (Running running = start(node, kept, "sh", "-c", script)) {
      kept.awaitOut("on");
      running.stop();
      assertThat(running.await(LONG)).contains(new Ending.Exited(3));
    }
    // The shell tells of its sleep, which was asked to end as well.
    assertThat(kept.err()).endsWith("7 packets\n");
  }

  @Test
  void whatDoesNotListenIsKilledWhenItIsClosed() throws Exception {
    Path pids = directory.resolve("pids-close");
    try (Running _ = start(node, new Kept(), sleeper(pids))) {
      StoppedCommandsTest.awaitPids(pids);
    }
    StoppedCommandsTest.assertAllGone(pids);
  }

  private static String[] sleeper(Path pids) {
    String script =
        "trap '' TERM HUP; echo $$ > \"$1\"; sleep 300 & echo $! >> \"$1\"; echo begun; wait";
    return new String[] {"sh", "-c", script, "sh", pids.toString()};
  }

  @Test
  void nothingGoesOnWhenTheConnectionIsCutThoughItWritesNothing() throws Exception {
    try (OpenSshServer fragile = OpenSshServer.start(directory.resolve("fragile"));
        Target target =
            CommandsTest.connected(fragile, fragile.newKey("id", "", "-t", "ed25519"))) {
      Path pids = directory.resolve("pids-cut");
      Kept kept = new Kept();
      Running running = start(target, kept, sleeper(pids));
      kept.awaitOut("begun");
      fragile.kill();
      assertThat(running.await(LONG).orElseThrow())
          .isInstanceOfSatisfying(
              Ending.NotRun.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_CONNECTED));
      StoppedCommandsTest.assertAllGone(pids);
      assertThat(kept.out()).isEqualTo("begun\n");
    }
  }

  @Test
  void theNodeItselfEndsACommandAfterItsLimit() throws Exception {
    Path pids = directory.resolve("pids-limit");
    Command command =
        Command.of(List.of(sleeper(pids)), Privilege.OPERATOR).within(Duration.ofSeconds(1));
    Running running = node.start(command, Running.Input.NOTHING, new Kept());
    assertThat(running.await(LONG)).isPresent();
    StoppedCommandsTest.assertAllGone(pids);
  }

  @Test
  void whatIsWrittenIsTheCommandsInput() throws Exception {
    Kept kept = new Kept();
    Running running = node.start(Command.of("cat"), Running.Input.WRITTEN, kept);
    running.write("hello\n".getBytes(StandardCharsets.UTF_8));
    kept.awaitOut("hello\n");
    running.stop();
    assertThat(running.await(LONG)).contains(DONE);
  }

  @Test
  void aSinkThatRefusesEndsTheCommandWithItsReason() throws Exception {
    StreamSink full =
        new StreamSink() {
          @Override
          public void stdout(byte[] buffer, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void stderr(byte[] buffer, int length) {}
        };
    try (Running running = start(node, full, "yes")) {
      assertThat(running.await(LONG))
          .contains(
              new Ending.NotRun(
                  Why.FAILED,
                  "What came from "
                      + server.address()
                      + " could not be kept: No space left on device."));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void manyStreamsLeaveRoomForCommandsHoweverFewSessionsTheServerAllows(int sessions)
      throws Exception {
    int streams = sessions == 1 ? 6 : 12;
    try (OpenSshServer narrow =
            OpenSshServer.start(directory.resolve("narrow" + sessions), "MaxSessions " + sessions);
        Target target = CommandsTest.connected(narrow, narrow.newKey("id", "", "-t", "ed25519"))) {
      List<Running> all = new ArrayList<>();
      for (int i = 0; i < streams; i++) {
        Kept kept = new Kept();
        all.add(start(target, kept, "sh", "-c", "echo on; sleep 300"));
        kept.awaitOut("on");
      }
      assertThat(target.run(Command.of("true")).ending()).isEqualTo(DONE);
      all.forEach(Running::stop);
      for (Running running : all) {
        assertThat(running.await(LONG)).isPresent();
      }
    }
  }

  @Test
  void moreStreamsThanCanBeAreRefusedWithASentence() throws Exception {
    try (OpenSshServer narrow =
            OpenSshServer.start(directory.resolve("narrowest"), "MaxSessions 1");
        Target target = CommandsTest.connected(narrow, narrow.newKey("id", "", "-t", "ed25519"))) {
      List<Running> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(start(target, new Kept(), "sleep", "300"));
      }
      assertThat(all.getLast().await(Duration.ZERO))
          .contains(
              new Ending.NotRun(
                  Why.FAILED, narrow.address() + " lets no more sessions be opened for sleep."));
      all.forEach(Running::close);
    }
  }

  @Test
  void whatIsMissingAndWhatIsClosedAreEndings() throws Exception {
    Kept kept = new Kept();
    assertThat(start(node, kept, "no-such-program").await(LONG)).contains(new Ending.Exited(127));
    assertThat(kept.err()).contains("no-such-program");
    Target closed = CommandsTest.connected(server, key);
    closed.close();
    Optional<Ending> ending = start(closed, new Kept(), "true").await(LONG);
    assertThat(ending.orElseThrow())
        .isInstanceOfSatisfying(
            Ending.NotRun.class, e -> assertThat(e.why()).isEqualTo(Why.NOT_CONNECTED));
  }
}
