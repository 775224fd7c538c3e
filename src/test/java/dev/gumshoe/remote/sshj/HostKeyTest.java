package dev.gumshoe.remote.sshj;

import static dev.gumshoe.remote.sshj.ConnectAttempt.assertRuns;
import static dev.gumshoe.remote.sshj.ConnectAttempt.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Host keys of a real sshd: unknown, changed, revoked, remembered. */
final class HostKeyTest {
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

  @Test
  void anUnknownHostKeyIsRefusedWithItsFingerprint() throws Exception {
    Path empty = Files.createTempFile(directory, "known", "");
    SshOptions options = server.options(key).withKnownHosts(List.of(empty));
    ConnectFailure failure = failure(connect(options, Prompts.refusing()));
    assertThat(failure).isInstanceOf(ConnectFailure.UnknownHostKey.class);
    assertThat(failure.sentence())
        .contains("[127.0.0.1]:" + server.port())
        .contains(fingerprint(((ConnectFailure.UnknownHostKey) failure).keyType()));
    assertThat(empty).isEmptyFile();
  }

  private static String fingerprint(String keyType) throws Exception {
    String type = Map.of("ssh-ed25519", "ed25519", "ssh-rsa", "rsa").getOrDefault(keyType, "ecdsa");
    Path file = server.directory().resolve("host_" + type + ".pub");
    Process keygen = new ProcessBuilder("ssh-keygen", "-lf", file.toString()).start();
    String said = new String(keygen.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.split(" ")[1];
  }

  @Test
  void anAcceptedHostKeyIsRememberedInAFileForTheAccountOnly() throws Exception {
    Path file = directory.resolve("new/known_hosts");
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    List<HostKeyPrompt.UnknownKey> asked = new ArrayList<>();
    HostKeyPrompt remember =
        unknown -> {
          asked.add(unknown);
          return Decision.REMEMBER;
        };
    Prompts prompts = new Prompts(remember, _ -> Optional.empty());
    assertRuns(connect(options, prompts));
    assertRuns(connect(options, Prompts.refusing()));
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().fingerprint()).isEqualTo(fingerprint(asked.getFirst().keyType()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aHostKeyAcceptedOnceIsNotWrittenDown() throws Exception {
    Path file = Files.createTempFile(directory, "known", "");
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    assertRuns(connect(options, new Prompts(_ -> Decision.ACCEPT_ONCE, _ -> Optional.empty())));
    assertThat(file).isEmptyFile();
  }

  @Test
  void aChangedHostKeyStopsEverythingWithoutAsking() throws Exception {
    Path other = directory.resolve("other_host");
    OpenSshServer.keygen("-t", "ed25519", "-N", "", "-f", other.toString());
    String blob = Files.readString(Path.of(other + ".pub")).split(" ")[1];
    Path file = Files.createTempFile(directory, "known", "");
    Files.writeString(
        file, "# comment\n[127.0.0.1]:" + server.port() + " ssh-ed25519 " + blob + "\n");
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    ConnectFailure failure =
        failure(connect(options, new Prompts(_ -> Decision.REMEMBER, _ -> Optional.empty())));
    assertThat(failure)
        .isInstanceOfSatisfying(
            ConnectFailure.ChangedHostKey.class,
            changed -> {
              assertThat(changed.file()).isEqualTo(file.toString());
              assertThat(changed.line()).isEqualTo(2);
            });
    assertThat(failure.sentence()).contains("CHANGED").contains(fingerprint("ssh-ed25519"));
  }

  @ParameterizedTest
  @CsvSource({"ed25519", "rsa", "ecdsa"})
  void aHostKnownByOneTypeOfKeyIsAskedForThatType(String type) throws Exception {
    Path file = Files.createTempFile(directory, "known", "");
    Files.writeString(file, server.knownHostsLine(type));
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    assertRuns(connect(options, Prompts.refusing()));
  }

  @Test
  void aHashedLineIsUnderstood() throws Exception {
    Path file = Files.createTempFile(directory, "known", "");
    Files.writeString(file, server.knownHostsLine("ed25519"));
    OpenSshServer.keygen("-H", "-f", file.toString());
    assertThat(Files.readString(file)).startsWith("|1|");
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    assertRuns(connect(options, Prompts.refusing()));
  }

  @Test
  void aRevokedHostKeyIsRefused() throws Exception {
    Path file = Files.createTempFile(directory, "known", "");
    String line = server.knownHostsLine("ed25519");
    Files.writeString(file, line + "@revoked * " + line.substring(line.indexOf(' ') + 1));
    SshOptions options = server.options(key).withKnownHosts(List.of(file));
    ConnectFailure failure = failure(connect(options, Prompts.refusing()));
    assertThat(failure).isInstanceOf(ConnectFailure.RevokedHostKey.class);
  }

  @Test
  void theTimeInWhichAPersonDecidesDoesNotCount() throws Exception {
    Path file = Files.createTempFile(directory, "known", "");
    SshOptions options =
        server.options(key).withKnownHosts(List.of(file)).within(Duration.ofSeconds(4));
    HostKeyPrompt slow =
        _ -> {
          try {
            Thread.sleep(4500);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Decision.ACCEPT_ONCE;
        };
    assertRuns(connect(options, new Prompts(slow, _ -> Optional.empty())));
  }
}
