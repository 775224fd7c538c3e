package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.launch.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gumshoe walk} is killed at moments of chance, and called again. */
class KilledCommandTest {
  private static final int KILLS = 4;
  private static final long SEED = Long.getLong("gumshoe.seed", System.nanoTime());
  private static final int LINES = 12;

  @TempDir private Path folder;

  private String[] walk(Path session) {
    return new String[] {
      "walk",
      "service-vip-unreachable",
      "--case",
      "source-kube-mark-drop",
      "--flows",
      "wizard-flows",
      "--auto",
      "--session",
      session.toString()
    };
  }

  @Test
  void whatItSaidIsInTheSessionAndTheSameCommandGoesOn() throws Exception {
    var random = new Random(SEED);
    var gumshoe = QuickProcess.of(Main.class, folder, walk(folder.resolve("s")));
    int killed = 0;
    for (int number = 0; number < KILLS; number++) {
      Path session = folder.resolve("session-" + number);
      Process walk = gumshoe.start(session, walk(session));
      int wanted = random.nextInt(LINES);
      while (walk.isAlive() && said(session).size() <= wanted) {
        Thread.sleep(1);
      }
      walk.toHandle().destroyForcibly();
      killed += walk.waitFor() == 128 + 9 ? 1 : 0;
      List<String> shown = events(said(session));

      Process again = gumshoe.start(folder.resolve("again"), walk(session));
      String end = new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(again.waitFor()).as("seed " + SEED).isZero();
      assertThat(end).contains("The node and kube-proxy use different kinds of iptables");
      shown.addAll(events(said(folder.resolve("again"))));

      Process replay = gumshoe.start(folder.resolve("replay"), "replay", session.toString());
      String played = new String(replay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(played.lines().toList()).as("seed " + SEED).containsSubsequence(shown);
    }
    assertThat(killed).as("seed " + SEED).isGreaterThan(KILLS / 2);
  }

  /** Whole lines. */
  private static List<String> said(Path session) throws IOException {
    Path file = session.resolveSibling(session.getFileName() + ".err");
    String text = Files.readString(file);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** Those that tell of events; the others tell of the session. */
  private static List<String> events(List<String> lines) {
    return new ArrayList<>(
        lines.stream().filter(line -> line.startsWith("Step ") || line.startsWith("  ")).toList());
  }
}
