package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks that are killed, or lose their connection, and are started again. Needs root. */
final class InterruptedWalkTest {
  @TempDir private Path directory;
  private RealNode node;
  private Path session;

  @BeforeEach
  void start() throws Exception {
    node = RealNode.start(directory.resolve("node"), Backend.NFT);
    session = directory.resolve("session");
    Incident.happensOn(node, BareKubeProxy.start(node));
  }

  @AfterEach
  void close() {
    node.close();
  }

  /** The events on disk; of a line that is being written nothing is known yet. */
  private String journal() throws IOException {
    Path file = session.resolve("journal.jsonl");
    String text = Files.exists(file) ? Files.readString(file) : "";
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }

  private void await(Walk walk, String event, String before) throws Exception {
    while (walk.isAlive() && !journal().substring(before.length()).contains(event)) {
      Thread.sleep(5);
    }
  }

  private Walk.Ended assertGoesOnToTheFinding(String before) throws Exception {
    Walk.Ended ended = Walk.start(node, session).end();
    assertThat(journal()).startsWith(before);
    assertThat(ended.finding()).as(ended.err()).isEqualTo("backend-mismatch");
    assertThat(ended.status()).isZero();
    assertThat(ended.err()).contains("Session goes on at step ");
    return ended;
  }

  @Test
  void isKilledAgainAndAgainAndLosesNothing() throws Exception {
    String before = "";
    for (String moment :
        List.of(
            "session-started",
            "probe-started",
            "decided",
            "virtual-server",
            "rule-sets",
            "role-filled")) {
      Walk walk = Walk.start(node, session);
      await(walk, "\"" + moment + "\"", before);
      assertThat(walk.isAlive()).as("killed at " + moment).isTrue();
      walk.kill();
      String after = journal();
      assertThat(after).startsWith(before);
      before = after;
    }
    // What a machine that loses its power may leave besides.
    Files.writeString(
        session.resolve("journal.jsonl"), "{\"v\":1,\"n\":", StandardOpenOption.APPEND);
    assertThat(assertGoesOnToTheFinding(before).err()).contains("it was dropped");
  }

  @Test
  void twoAtOnceInOneSessionAreRefused() throws Exception {
    Walk first = Walk.start(node, session);
    await(first, "\"probe-started\"", "");
    Walk.Ended second = Walk.start(node, session).end();
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains("is open in another Gumshoe");
    assertThat(first.end().finding()).isEqualTo("backend-mismatch");
  }

  @Test
  void aConnectionThatIsDroppedIsSaidAndTheSameCommandGoesOn() throws Exception {
    Walk walk = Walk.start(node, session);
    await(walk, "\"probe-started\"", "");
    assertIsLostAndGoesOn(walk);
  }

  @Test
  void aConnectionThatIsDroppedWhileTheContainerIsLookedForIsNotAMissingContainer()
      throws Exception {
    var socket = UnixDomainSocketAddress.of(node.file("/run/containerd/containerd.sock"));
    Walk walk = Walk.start(node, session);
    // A containerd that hangs: it takes connections and says nothing.
    try (var hangs = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hangs.bind(socket);
      await(walk, "\"rule-sets\"", "");
      assertIsLostAndGoesOn(walk);
    }
  }

  private void assertIsLostAndGoesOn(Walk walk) throws Exception {
    // What it waits for takes seconds; this is in the middle.
    Thread.sleep(1000);
    node.dropConnections();
    Walk.Ended lost = walk.end();
    assertThat(lost.status()).as(lost.err()).isEqualTo(3);
    assertThat(lost.finding()).isEmpty();
    assertThat(lost.err()).contains("The connection was lost; run the same command again");
    assertGoesOnToTheFinding(journal());
  }
}
