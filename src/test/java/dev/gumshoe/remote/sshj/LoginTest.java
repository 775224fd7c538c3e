package dev.gumshoe.remote.sshj;

import static dev.gumshoe.remote.sshj.ConnectAttempt.assertRuns;
import static dev.gumshoe.remote.sshj.ConnectAttempt.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SecretPrompt;
import dev.gumshoe.remote.SshOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins on a real sshd with keys, passphrases and agents. */
final class LoginTest {
  @TempDir private static Path directory;
  private static OpenSshServer server;
  private static Path key;

  @BeforeAll
  static void start() throws Exception {
    server = OpenSshServer.start(directory.resolve("sshd"));
    key = server.newKey("id", "", "-t", "ed25519");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Connector.Result connect(SshOptions options, Prompts prompts) throws Exception {
    return ConnectAttempt.connect(server.address(), options, prompts);
  }

  private static Prompts secret(String answer, List<SecretPrompt.Request> asked) {
    return new Prompts(
        _ -> Decision.REFUSE,
        request -> {
          asked.add(request);
          return Optional.of(answer.toCharArray());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ed25519, ''",
    "rsa, '-b 3072'",
    "ecdsa, '-b 256'",
    "ecdsa, '-b 521'",
    "rsa, '-b 2048 -m PEM'",
    "ecdsa, '-m PEM'",
    "rsa, '-m PKCS8'"
  })
  void logsInWithKeysOfEveryTypeAndFormat(String type, String more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-t", type));
    if (!more.isEmpty()) {
      arguments.addAll(List.of(more.split(" ")));
    }
    String name = "id_" + type + more.replace(" ", "");
    Path file = server.newKey(name, "", arguments.toArray(String[]::new));
    assertRuns(connect(server.options(file), Prompts.refusing()));
  }

  @ParameterizedTest
  @CsvSource({"ed25519, RFC4716", "rsa, PEM", "ecdsa, RFC4716", "rsa, PKCS8"})
  void asksForThePassphraseOfAnEncryptedKey(String type, String format) throws Exception {
    String passphrase = "p" + System.nanoTime();
    Path file = server.newKey("enc_" + type + format, passphrase, "-t", type, "-m", format);
    List<SecretPrompt.Request> asked = new ArrayList<>();
    assertRuns(connect(server.options(file), secret(passphrase, asked)));
    assertThat(asked).containsExactly(new SecretPrompt.Request.Passphrase(file.toString(), false));
  }

  @Test
  void doesNotAskForThePassphraseOfAKeyThatTheServerDoesNotWant() throws Exception {
    Path file = directory.resolve("stranger");
    OpenSshServer.keygen("-t", "ed25519", "-N", "x" + System.nanoTime(), "-f", file.toString());
    List<SecretPrompt.Request> asked = new ArrayList<>();
    ConnectFailure failure = failure(connect(server.options(file), secret("no", asked)));
    assertThat(asked).isEmpty();
    assertThat(failure)
        .isEqualTo(
            new ConnectFailure.AuthenticationFailed(
                server.address(), List.of("key " + file), "publickey"));
  }

  @Test
  void aWrongPassphraseIsAskedForAgainAndThenGivenUp() throws Exception {
    Path file = server.newKey("enc_wrong", "r" + System.nanoTime(), "-t", "ed25519");
    List<SecretPrompt.Request> asked = new ArrayList<>();
    ConnectFailure failure = failure(connect(server.options(file), secret("not-it-4711", asked)));
    assertThat(asked)
        .hasSize(3)
        .last()
        .isEqualTo(new SecretPrompt.Request.Passphrase(file.toString(), true));
    assertThat(failure.sentence()).contains("cannot be decrypted").doesNotContain("not-it-4711");
  }

  @ParameterizedTest
  @CsvSource({"ed25519", "rsa", "ecdsa"})
  void logsInWithAKeyThatOnlyTheAgentHolds(String type) throws Exception {
    Path socket = directory.resolve("agent-" + type);
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    try {
      while (!Files.exists(socket)) {
        Thread.sleep(20);
      }
      Path held = server.newKey("held_" + type, "", "-t", type);
      ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", held.toString());
      add.environment().put("SSH_AUTH_SOCK", socket.toString());
      assertThat(add.start().waitFor()).isZero();
      Files.delete(held);
      assertRuns(connect(server.options().withAgent(Optional.of(socket)), Prompts.refusing()));
    } finally {
      agent.destroyForcibly().waitFor();
    }
  }

  @Test
  void anAgentThatIsGoneIsNoObstacle() throws Exception {
    Optional<Path> socket = Optional.of(directory.resolve("nobody-listens"));
    assertRuns(connect(server.options(key).withAgent(socket), Prompts.refusing()));
  }
}
