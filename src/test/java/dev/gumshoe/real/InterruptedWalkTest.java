package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private void assertGoesOnToTheFinding(String before) throws Exception {
    Walk.Ended ended = Walk.start(node, session).end();
    assertThat(journal()).startsWith(before);
    assertThat(ended.finding()).as(ended.err()).isEqualTo("backend-mismatch");
    assertThat(ended.status()).isZero();
    assertThat(ended.err()).contains("Session goes on.");
  }

  @Test
  void isKilledAgainAndAgainAndLosesNothing() throws Exception {
    String before = "";
    for (String moment :
        new String[] {
          "\"SessionStarted\"", "\"ProbeStarted\"", "\"Decided\"", "\"virtual-server\"", "\"proxy\""
        }) {
      Walk walk = Walk.start(node, session);
      await(walk, moment, before);
      assertThat(walk.isAlive()).as("killed at " + moment).isTrue();
      walk.kill();
      String after = journal();
      assertThat(after).startsWith(before);
      before = after;
    }
    assertGoesOnToTheFinding(before);
  }

  @Test
  void aLineThatWasHalfWrittenIsDroppedAndSaid() throws Exception {
    Walk walk = Walk.start(node, session);
    await(walk, "\"Decided\"", "");
    walk.kill();
    String whole = journal();
    Files.writeString(session.resolve("journal.jsonl"), whole + "{\"v\":1,\"n\":");
    assertGoesOnToTheFinding(whole);
  }

  @Test
  void twoAtOnceInOneSessionAreRefused() throws Exception {
    Walk first = Walk.start(node, session);
    await(first, "\"ProbeStarted\"", "");
    Walk.Ended second = Walk.start(node, session).end();
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains("is open in another Gumshoe");
    assertThat(first.end().finding()).isEqualTo("backend-mismatch");
  }

  @Test
  void aConnectionThatIsDroppedIsSaidAndTheSameCommandGoesOn() throws Exception {
    Walk walk = Walk.start(node, session);
    await(walk, "\"ProbeStarted\"", "");
    node.dropConnections();
    Walk.Ended lost = walk.end();
    assertThat(lost.status()).as(lost.err()).isEqualTo(3);
    assertThat(lost.finding()).isEmpty();
    assertThat(lost.err()).contains("The connection was lost; run the same command again");
    assertGoesOnToTheFinding(journal());
  }
}
