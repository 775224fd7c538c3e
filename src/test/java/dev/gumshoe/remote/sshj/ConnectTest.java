package dev.gumshoe.remote.sshj;

import static dev.gumshoe.remote.sshj.ConnectAttempt.assertRuns;
import static dev.gumshoe.remote.sshj.ConnectAttempt.connect;
import static dev.gumshoe.remote.sshj.ConnectAttempt.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to a real sshd, and to what is none. */
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
  void anUnreadableConfigurationIsNamed() throws Exception {
    SshOptions options = server.options(key).withConfig(directory);
    assertThat(failure(connect(server.address(), options, Prompts.refusing())))
        .isInstanceOf(ConnectFailure.BadConfiguration.class);
  }
}
