package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.LostConnection;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.sshj.SshConnector;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SshTargets;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.walk.LiveWalk;
import dev.gumshoe.ui.walk.Sight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's walk on a node whose connection is lost in the middle of a probe. Needs root. */
final class LostConnectionTest {
  private static final String QUICK = "run: [sysctl, net.ipv4.ip_forward]";
  private static final String LIMITED = "run: [sysctl, net.ipv4.ip_forward], limit: 6";
  private static final String SLOW_SYSCTL =
      """
      #!/bin/sh
      [ "$1" = net.ipv4.ip_forward ] && sleep 3
      echo "$1 = 0"
      """;

  private final ExecutorService screen = Executors.newSingleThreadExecutor();
  @TempDir private Path directory;
  private RealNode node;
  private Session session;
  private LiveWalk walk;

  @BeforeEach
  void start() throws Exception {
    node = RealNode.start(directory.resolve("node"), Backend.NFT);
    Path sysctl = Files.writeString(directory.resolve("sysctl"), SLOW_SYSCTL);
    assertThat(sysctl.toFile().setExecutable(true)).isTrue();
    String real = node.run("sh", "-c", "readlink -f $(command -v sysctl)").orFail().strip();
    node.run("mount", "--bind", sysctl.toString(), real).orFail();
    var options =
        new SshOptions(
            directory,
            Optional.empty(),
            List.of(node.knownHosts()),
            List.of(node.identity()),
            Optional.empty(),
            Duration.ofSeconds(5));
    var nodes =
        new SshTargets(
            new SshConnector(),
            options,
            Prompts.refusing(),
            Map.of("node", NodeAddress.parse(node.url("root"))));
    session =
        Session.begin(
            flow(),
            Map.of(),
            nodes,
            JournalWriter.create(directory.resolve("s"), Clock.systemUTC()),
            "test");
    walk = new LiveWalk(session, Instant.now(), new Backstage(Backstage.Spawner.VIRTUAL, screen));
  }

  private static Flow flow() throws Exception {
    var problems = new Problems();
    String text = Files.readString(Path.of("src/test/resources/session/rounds.yaml"));
    assertThat(text).contains(QUICK);
    return Catalog.check(new Source("rounds.yaml", text.replace(QUICK, LIMITED)), problems)
        .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  @AfterEach
  void close() {
    session.close();
    screen.shutdown();
    node.close();
  }

  private Sight sight() throws Exception {
    return screen.submit(() -> walk.sight().get()).get();
  }

  private Sight await(Predicate<Sight> what) throws Exception {
    while (!what.test(sight())) {
      Thread.sleep(10);
    }
    return sight();
  }

  private void onScreen(Runnable move) throws Exception {
    screen.submit(move).get();
  }

  private void beginAndWaitForTheProbe() throws Exception {
    onScreen(walk::begin);
    await(sight -> !sight.inFlight().isEmpty());
    // It takes three seconds; this is in the middle.
    Thread.sleep(1_000);
  }

  private void assertConnectsAgainAndGoesToTheEnd() throws Exception {
    onScreen(walk::goOn);
    Sight again = await(sight -> !sight.busy());
    assertThat(again.trouble()).isEmpty();
    assertThat(LostConnection.of(again.state())).isEmpty();
    assertThat(again.state().path().getFirst().answers().get("kernel"))
        .isInstanceOf(Answer.Known.class);
    while (!(sight().next() instanceof Next.Done)) {
      onScreen(walk::goOn);
      await(sight -> !sight.busy());
    }
    assertThat(JournalReader.read(directory.resolve("s")).events())
        .extracting(Stamped::event)
        .contains(new Event.RanAgain("first"));
  }

  @Test
  void aConnectionThatIsCutIsSaidAndMadeAgainAndTheProbeRunsAgain() throws Exception {
    beginAndWaitForTheProbe();
    node.dropConnections();
    Sight lost = await(sight -> !sight.busy());
    assertThat(LostConnection.of(lost.state()).orElseThrow())
        .contains("broke while the command ran. Run it again to reconnect.");
    assertThat(lost.inFlight()).isEmpty();
    assertConnectsAgainAndGoesToTheEnd();
  }

  /** The cable is pulled: nothing comes, not even an end. */
  @Test
  void aConnectionThatFallsSilentIsSaidAndMadeAgainAndTheProbeRunsAgain() throws Exception {
    beginAndWaitForTheProbe();
    node.run("ip", "link", "set", "eth0", "down").orFail();
    Sight lost = await(sight -> !sight.busy());
    assertThat(LostConnection.of(lost.state()).orElseThrow()).contains("does not answer any more");
    onScreen(walk::goOn);
    Sight still = await(sight -> !sight.busy());
    assertThat(LostConnection.of(still.state())).isPresent();
    node.run("ip", "link", "set", "eth0", "up").orFail();
    assertConnectsAgainAndGoesToTheEnd();
  }
}
