package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.SecretPrompt;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords, the server's questions, and servers that behave oddly: Apache MINA's. */
final class OddServersTest {
  @TempDir private Path directory;
  private final String password = UUID.randomUUID().toString();
  private final List<SecretPrompt.Request> asked = new ArrayList<>();
  private final SshServer server = SshServer.setUpDefaultServer();

  @BeforeEach
  void start() throws IOException {
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
    server.setKeyboardInteractiveAuthenticator(KeyboardInteractiveAuthenticator.NONE);
    server.setPasswordAuthenticator((_, given, _) -> given.equals(password));
    server.setCommandFactory((_, line) -> new Script(line));
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.stop(true);
  }

  private Connector.Result connect(String... answers) throws Exception {
    Iterator<String> next = List.of(answers).iterator();
    SecretPrompt secrets =
        request -> {
          asked.add(request);
          return next.hasNext() ? Optional.of(next.next().toCharArray()) : Optional.empty();
        };
    SshOptions options =
        new SshOptions(
            directory,
            Optional.empty(),
            List.of(directory.resolve("known")),
            List.of(),
            Optional.empty(),
            Duration.ofSeconds(20));
    return new SshConnector()
        .connect(
            NodeAddress.parse("op@127.0.0.1:" + server.getPort()),
            options,
            new Prompts(_ -> Decision.REMEMBER, secrets));
  }

  private Target connected(String... answers) throws Exception {
    Connector.Result result = connect(answers);
    assertThat(result).isInstanceOf(Connector.Result.Connected.class);
    return ((Connector.Result.Connected) result).target();
  }

  @Test
  void logsInWithAPasswordAndAsksAgainAfterAWrongOne() throws Exception {
    try (Target node = connected("wrong", password)) {
      assertThat(node.run(Command.of("fine")).stdout().text()).isEqualTo("fine\n");
    }
    assertThat(asked)
        .containsExactly(
            new SecretPrompt.Request.Password("op@127.0.0.1:" + server.getPort()),
            new SecretPrompt.Request.Password("op@127.0.0.1:" + server.getPort()));
  }

  @Test
  void aLoginWithoutAnAnswerFailsAndNamesWhatTheServerAllows() throws Exception {
    Connector.Result result = connect();
    assertThat(result)
        .isInstanceOfSatisfying(
            Connector.Result.Failed.class,
            failed -> {
              assertThat(failed.failure()).isInstanceOf(ConnectFailure.AuthenticationFailed.class);
              assertThat(failed.failure().sentence()).contains("password");
            });
  }

  @Test
  void answersTheServersQuestions() throws Exception {
    server.setKeyboardInteractiveAuthenticator(new DefaultKeyboardInteractiveAuthenticator());
    server.setUserAuthFactoriesNameList("keyboard-interactive");
    try (Target node = connected(password)) {
      assertThat(node.run(Command.of("fine")).ending()).isEqualTo(new Ending.Exited(0));
    }
    assertThat(asked).hasSize(1).first().isInstanceOf(SecretPrompt.Request.Question.class);
  }

  @Test
  void aConnectionThatIsDroppedInTheMiddleKeepsWhatCame() throws Exception {
    try (Target node = connected(password, password)) {
      Capture dropped = node.run(Command.of("drop"));
      assertThat(dropped.ending())
          .isInstanceOfSatisfying(
              Ending.NotRun.class, ending -> assertThat(ending.why()).isEqualTo(Why.NOT_CONNECTED));
      assertThat(dropped.stdout().text()).isEqualTo("drop\n");
      assertThat(node.run(Command.of("fine")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  @Test
  void aFloodedStandardErrorIsCutAndMarked() throws Exception {
    try (Target node = connected(password)) {
      Command flood =
          new Command(List.of("flood"), Privilege.OPERATOR, Duration.ofSeconds(20), 100);
      Capture capture = node.run(flood);
      assertThat(capture.ending()).isEqualTo(new Ending.Exited(4));
      assertThat(capture.stderr().text()).isEqualTo("e".repeat(100));
      assertThat(capture.stderr().truncated()).isTrue();
      assertThat(capture.stdout().text()).isEqualTo("flood\n");
    }
  }

  @Test
  void aServerThatNeverEndsTheCommandTimesOut() throws Exception {
    try (Target node = connected(password)) {
      Command hang = Command.of("hang").within(Duration.ofMillis(500));
      assertThat(node.run(hang).ending()).isEqualTo(new Ending.TimedOut(Duration.ofMillis(500)));
      assertThat(node.run(Command.of("fine")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  /** What the server does for a command: the first word of what it was asked. */
  private static final class Script implements org.apache.sshd.server.command.Command {
    private final String word;
    private @Nullable OutputStream out;
    private @Nullable OutputStream error;
    private @Nullable ExitCallback exit;

    Script(String line) {
      word = RemoteLine.read(line).orElseThrow().argv().getFirst();
    }

    @Override
    public void setInputStream(InputStream in) {}

    @Override
    public void setOutputStream(OutputStream stream) {
      out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
      error = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
      exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
      write(Objects.requireNonNull(out), word + "\n");
      ExitCallback done = Objects.requireNonNull(exit);
      switch (word) {
        case "drop" ->
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        Thread.sleep(200);
                      } catch (InterruptedException _) {
                        // The connection is dropped all the same.
                      }
                      channel.getSession().close(true);
                    });
        case "flood" ->
            Thread.ofVirtual()
                .start(
                    () -> {
                      try {
                        for (int i = 0; i < 300; i++) {
                          write(Objects.requireNonNull(error), "e".repeat(10_000));
                        }
                      } catch (IOException _) {
                        // The client went away.
                      }
                      done.onExit(4);
                    });
        case "hang" -> {}
        default -> done.onExit(0);
      }
    }

    private static void write(OutputStream stream, String text) throws IOException {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    }

    @Override
    public void destroy(ChannelSession channel) {}
  }
}
