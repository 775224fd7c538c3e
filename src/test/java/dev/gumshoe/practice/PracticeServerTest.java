package dev.gumshoe.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.HostKeyPrompt;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice server: its keys and password, where it listens, and its end. */
final class PracticeServerTest {
  @TempDir private Path home;
  private PracticeServer server;
  private PracticeClient client;

  @BeforeEach
  void start() throws IOException {
    server = PracticeServer.start(SampleCase.flow(), SampleCase.recorded(), 0.1);
    client = new PracticeClient(home, server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void theHostKeyIsAskedAboutWithTheFingerprintThatTheServerTells() throws Exception {
    client.connect("node");
    client.connect("healthy");
    assertThat(client.asked())
        .extracting(HostKeyPrompt.UnknownKey::keyType)
        .containsExactly("ssh-ed25519", "ssh-ed25519");
    assertThat(client.asked())
        .extracting(HostKeyPrompt.UnknownKey::fingerprint)
        .containsExactlyElementsOf(server.fingerprints().values())
        .doesNotHaveDuplicates();
  }

  @Test
  void aWrongPasswordIsRefused() throws Exception {
    assertThat(client.connect(client.address("node"), "wrong".toCharArray()))
        .isInstanceOf(Connector.Result.Failed.class);
  }

  @Test
  void nothingListensOnAnyAddressButLoopback() throws Exception {
    int port = client.address("node").port().getAsInt();
    try (Socket reached = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(reached.isConnected()).isTrue();
    }
    for (var card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address :
          card.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
        assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void closingEndsCommandsAndListening() throws Exception {
    Target node = client.connect("node");
    NodeAddress address = client.address("node");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Capture> hanging = threads.submit(() -> node.run(Command.of("tcpdump")));
      while (server.running() == 0) {
        Thread.sleep(10);
      }
      server.close();
      server.close();
      assertThat(hanging.get().ending()).isInstanceOf(Ending.NotRun.class);
    }
    assertThat(server.running()).isZero();
    assertThatThrownBy(
            () -> new Socket(InetAddress.getLoopbackAddress(), address.port().getAsInt()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyStartHasAPasswordAndKeysOfItsOwn() throws Exception {
    try (var other = PracticeServer.start(SampleCase.flow(), SampleCase.recorded(), 0)) {
      assertThat(other.password()).isNotEqualTo(server.password()).hasSize(12);
      assertThat(other.fingerprints().values())
          .doesNotContainAnyElementsOf(server.fingerprints().values());
    }
  }
}
