package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.HostKeyPrompt.Decision;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SecretPrompt;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** Host keys, logins and ways to a real sshd. */
final class ConnectTest {
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
    return connect(server.address(), options, prompts);
  }

  private static Connector.Result connect(String address, SshOptions options, Prompts prompts)
      throws Exception {
    return new SshConnector().connect(NodeAddress.parse(address), options, prompts);
  }

  private static void assertRuns(Connector.Result result) throws Exception {
    assertThat(result).isInstanceOf(Connector.Result.Connected.class);
    try (Target target = ((Connector.Result.Connected) result).target()) {
      assertThat(target.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  private static ConnectFailure failure(Connector.Result result) {
    assertThat(result).isInstanceOf(Connector.Result.Failed.class);
    return ((Connector.Result.Failed) result).failure();
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
  void aChainOfJumpHostsIsFollowedWithEachHostsOwnSettings() throws Exception {
    try (OpenSshServer first = OpenSshServer.start(directory.resolve("jump1"));
        OpenSshServer second = OpenSshServer.start(directory.resolve("jump2"))) {
      Path firstKey = first.newKey("id", "", "-t", "ed25519");
      Path secondKey = second.newKey("id", "", "-t", "ecdsa");
      Path config = directory.resolve("chain_config");
      String user = System.getProperty("user.name");
      Files.writeString(
          config,
          """
          Host outer
            HostName 127.0.0.1
            Port %d
            IdentityFile %s
          Host inner
            HostName 127.0.0.1
            Port %d
            IdentityFile %s
            ProxyJump outer
          Host node
            HostName=127.0.0.1
            Port %d
            IdentityFile "%s"
            ProxyJump inner
          Host *
            User %s
          """
              .formatted(
                  first.port(), firstKey, second.port(), secondKey, server.port(), key, user));
      Path known = directory.resolve("chain_known");
      Files.writeString(
          known,
          first.knownHostsLine("ed25519")
              + second.knownHostsLine("ed25519")
              + server.knownHostsLine("ed25519"));
      SshOptions options = server.options().withConfig(config).withKnownHosts(List.of(known));
      assertRuns(connect("node", options, Prompts.refusing()));

      Files.writeString(known, first.knownHostsLine("ed25519") + server.knownHostsLine("ed25519"));
      ConnectFailure failure = failure(connect("node", options, Prompts.refusing()));
      assertThat(failure).isInstanceOf(ConnectFailure.JumpFailed.class);
      assertThat(failure.root()).isInstanceOf(ConnectFailure.UnknownHostKey.class);
      assertThat(failure.sentence()).contains("is reached through");
    }
  }

  @Test
  void aJumpHostThatCannotReachTheNodeSaysSo() throws Exception {
    Path config = directory.resolve("dead_end");
    Files.writeString(
        config, "Host far\n HostName 127.0.0.1\n Port 1\n ProxyJump " + server.address() + "\n");
    SshOptions options = server.options(key).withConfig(config);
    ConnectFailure failure = failure(connect("far", options, Prompts.refusing()));
    assertThat(failure).isInstanceOf(ConnectFailure.Unreachable.class);
    assertThat(failure.sentence()).contains("jump host cannot connect");
  }

  @Test
  void anUnknownNameIsToldApartFromAPortWhereNothingListens() throws Exception {
    SshOptions options = server.options(key);
    assertThat(failure(connect("nobody.invalid", options, Prompts.refusing())))
        .isInstanceOf(ConnectFailure.NameNotFound.class);
    assertThat(failure(connect("127.0.0.1:1", options, Prompts.refusing())))
        .isInstanceOf(ConnectFailure.Unreachable.class);
  }

  @Test
  void aServerThatAcceptsAndSaysNothingTimesOut() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      SshOptions options = server.options(key).within(Duration.ofMillis(700));
      assertThat(
              failure(connect("127.0.0.1:" + silent.getLocalPort(), options, Prompts.refusing())))
          .isInstanceOf(ConnectFailure.TimedOut.class);
    }
  }

  @Test
  void aServerThatIsNotSshIsAProtocolError() throws Exception {
    try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  while (true) {
                    try (var socket = web.accept()) {
                      socket
                          .getOutputStream()
                          .write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                  }
                } catch (IOException _) {
                  // The test is over.
                }
              });
      assertThat(
              failure(
                  connect(
                      "127.0.0.1:" + web.getLocalPort(), server.options(key), Prompts.refusing())))
          .isInstanceOf(ConnectFailure.ProtocolError.class);
    }
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

  @Test
  void anUnreadableConfigurationIsNamed() throws Exception {
    SshOptions options = server.options(key).withConfig(directory);
    assertThat(failure(connect(options, Prompts.refusing())))
        .isInstanceOf(ConnectFailure.BadConfiguration.class);
  }
}
