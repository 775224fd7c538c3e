package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.SecretPrompt;
import dev.gumshoe.remote.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root's rights through the real sudo, on a real sshd. */
final class SudoTest {
  private static final String FREE = "USER ALL=(ALL) NOPASSWD: ALL";
  private static final String WITH_PASSWORD = "USER ALL=(ALL) ALL";

  @TempDir private static Path directory;
  private static OpenSshServer server;
  private static Path key;
  private final List<SecretPrompt.Request> asked = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    // sshd reads the file of authorized keys with the rights of the account that logs in.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    server = OpenSshServer.start(directory.resolve("sshd"));
    key = server.newKey("id", "", "-t", "ed25519");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private Target connect(TestAccount account, String... answers) throws Exception {
    Iterator<String> next = List.of(answers).iterator();
    SecretPrompt secrets =
        request -> {
          asked.add(request);
          return next.hasNext() ? Optional.of(next.next().toCharArray()) : Optional.empty();
        };
    String address = account.name() + "@127.0.0.1:" + server.port();
    Connector.Result result =
        new SshConnector()
            .connect(
                NodeAddress.parse(address),
                server.options(key),
                new Prompts(_ -> Decision.REFUSE, secrets));
    assertThat(result).isInstanceOf(Connector.Result.Connected.class);
    return ((Connector.Result.Connected) result).target();
  }

  private static Command asRoot(String... argv) {
    return Command.of(List.of(argv), Privilege.ROOT);
  }

  @Test
  void sudoWithoutAPasswordIsUsedWithoutAsking() throws Exception {
    try (TestAccount account = TestAccount.create(FREE);
        Target node = connect(account)) {
      assertThat(node.run(asRoot("id", "-u")).stdout().text()).isEqualTo("0\n");
      assertThat(node.run(Command.of("id", "-u")).stdout().text()).isNotEqualTo("0\n");
      Capture capture =
          node.run(asRoot("sh", "-c", "echo $PATH; echo $LC_ALL; echo e >&2; exit 3"));
      assertThat(capture.ending()).isEqualTo(new Ending.Exited(3));
      assertThat(capture.stderr().text()).isEqualTo("e\n");
      assertThat(capture.stdout().text()).contains("/opt/bin").endsWith("C\n");
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void aPasswordIsAskedForOnceAndLeavesNoTrace() throws Exception {
    try (TestAccount account = TestAccount.create(WITH_PASSWORD);
        Target node = connect(account, account.password())) {
      Capture first = node.run(asRoot("sh", "-c", "id -u; cat; ps -eo args; env"));
      Capture second = node.run(asRoot("sh", "-c", "echo err >&2"));
      assertThat(first.stdout().text()).startsWith("0\n");
      assertThat(first.toString()).doesNotContain(account.password());
      assertThat(first.stderr().text()).isEmpty();
      assertThat(second.stderr().text()).isEqualTo("err\n");
      assertThat(asked).containsExactly(new SecretPrompt.Request.SudoPassword(node.label(), false));
    }
  }

  @Test
  void aWrongPasswordIsAskedForAgain() throws Exception {
    try (TestAccount account = TestAccount.create(WITH_PASSWORD);
        Target node = connect(account, "wrong", account.password())) {
      assertThat(node.run(asRoot("id", "-u")).stdout().text()).isEqualTo("0\n");
      assertThat(asked)
          .hasSize(2)
          .last()
          .isEqualTo(new SecretPrompt.Request.SudoPassword(node.label(), true));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WITH_PASSWORD, "# nothing for USER"})
  void withoutAPasswordOrARuleItIsNotPermitted(String rule) throws Exception {
    try (TestAccount account = TestAccount.create(rule);
        Target node = connect(account)) {
      assertThat(node.run(asRoot("id", "-u")).ending())
          .isInstanceOfSatisfying(
              Ending.NotRun.class,
              ending -> {
                assertThat(ending.why()).isEqualTo(Why.NO_PERMISSION);
                assertThat(ending.detail()).contains("cannot become root");
              });
      assertThat(node.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FREE, WITH_PASSWORD})
  void aTimeOutKillsWhatSudoStarted(String rule) throws Exception {
    try (TestAccount account = TestAccount.create(rule);
        Target node = connect(account, account.password())) {
      Path pids = Files.createTempDirectory(directory, "pids").resolve("pids");
      Command command =
          asRoot(
                  "sh",
                  "-c",
                  "trap '' TERM HUP; echo $$ > \"$1\"; sleep 300 & echo $! >> \"$1\"; wait",
                  "sh",
                  pids.toString())
              .within(Duration.ofSeconds(2));
      assertThat(node.run(command).ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(2)));
      StoppedCommandsTest.assertAllGone(pids);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {FREE, WITH_PASSWORD})
  void aStreamUnderSudoHasNothingOfThePasswordAndEndsWhenItIsStopped(String rule) throws Exception {
    try (TestAccount account = TestAccount.create(rule);
        Target node = connect(account, account.password())) {
      Path pids = Files.createTempDirectory(directory, "pids").resolve("pids");
      String script = "id -u; echo $$ > \"$1\"; sleep 300 & echo $! >> \"$1\"; cat; echo on; wait";
      Kept kept = new Kept();
      try (Running running =
          node.start(
              asRoot("sh", "-c", script, "sh", pids.toString()), Running.Input.NOTHING, kept)) {
        kept.awaitOut("on");
        running.stop();
        assertThat(running.await(Duration.ofMinutes(1))).isPresent();
      }
      assertThat(kept.out()).isEqualTo("0\non\n");
      assertThat(kept.err()).doesNotContain(account.password(), "gumshoe-");
      StoppedCommandsTest.assertAllGone(pids);
    }
  }
}
