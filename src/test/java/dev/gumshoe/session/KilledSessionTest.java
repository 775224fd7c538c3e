package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Next;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.proof.Verdict;
import dev.gumshoe.proof.Verification;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A walk is killed by SIGKILL at moments of chance, again and again, in the middle of an attachment
 * too. {@code -Dgumshoe.kills} says how often, {@code -Dgumshoe.seed} repeats the chances.
 */
class KilledSessionTest {
  private static final int KILLS = Integer.getInteger("gumshoe.kills", 300);
  private static final long SEED = Long.getLong("gumshoe.seed", System.nanoTime());

  /** Of one session, before it is walked to its end. */
  private static final int IN_TURN = 10;

  private static final int LINES = 25;
  private static final int LATER_MICROS = 15_000;
  private static final int EARLY_MILLIS = 400;

  private final AtomicInteger shown = new AtomicInteger();
  private final AtomicInteger halfLines = new AtomicInteger();
  private final AtomicInteger halfFiles = new AtomicInteger();

  @TempDir private Path folder;

  @Test
  void whatWasShownIsThereAndTheWalkGoesOn() throws Exception {
    var walks = QuickProcess.of(RoundWalk.class, folder, folder.resolve("s").toString(), "end");
    List<Future<Integer>> turns;
    try (var two = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int turn = 0; turn * IN_TURN < KILLS; turn++) {
        int number = turn;
        work.add(() -> turn(walks, number));
      }
      turns = two.invokeAll(work);
    }
    int killed = 0;
    for (Future<Integer> turn : turns) {
      killed += turn.get();
    }
    System.out.printf(
        "seed %d: %d kills, %d events shown, %d times half a line, %d times half a file%n",
        SEED, killed, shown.get(), halfLines.get(), halfFiles.get());
    assertThat(killed).isGreaterThanOrEqualTo(KILLS);
    assertThat(shown.get()).isGreaterThan(killed);
  }

  private int turn(QuickProcess walks, int number) throws Exception {
    var random = new Random(SEED + number);
    Path session = folder.resolve("session-" + number);
    List<String> all = new ArrayList<>();
    for (int kill = 0; kill < IN_TURN; kill++) {
      List<String> lines = killed(walks.start(session, session.toString()), random);
      check(session, lines, "seed %d, session %d, kill %d".formatted(SEED, number, kill));
      all.addAll(lines);
    }
    try (Session again = RoundWalk.open(session)) {
      assertThat(RoundWalk.toTheEnd(again)).isInstanceOf(Next.Done.class);
    }
    check(session, all, "seed %d, session %d, at its end".formatted(SEED, number));
    assertThat(Verification.of(session, Optional.empty()).verdict())
        .isEqualTo(new Verdict.Unsigned(JournalReader.read(session).events().size(), true));
    delete(session);
    return IN_TURN;
  }

  /** Kills it after some lines and a moment, or soon after its start; gives what it printed. */
  private List<String> killed(Process walk, Random random) throws Exception {
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = walk.inputReader(StandardCharsets.UTF_8)) {
      if (random.nextInt(10) == 0) {
        Thread.sleep(random.nextInt(EARLY_MILLIS));
      } else {
        int wanted = random.nextInt(LINES);
        while (lines.size() < wanted) {
          String line = out.readLine();
          assertThat(line).as("it walks on until it is killed, seed " + SEED).isNotNull();
          lines.add(line);
        }
        Thread.sleep(Duration.ofNanos(1_000L * random.nextInt(LATER_MICROS)));
      }
      assertThat(walk.isAlive()).isTrue();
      // The process itself would close what is still to be read.
      walk.toHandle().destroyForcibly();
      out.lines().forEach(lines::add);
    }
    assertThat(walk.waitFor()).as("SIGKILL").isEqualTo(128 + 9);
    shown.addAndGet(lines.size());
    return lines;
  }

  private void check(Path session, List<String> lines, String when) throws Exception {
    if (lines.isEmpty() && !JournalReader.begun(session)) {
      return;
    }
    Journal journal = JournalReader.read(session);
    for (String line : lines) {
      int number = Integer.parseInt(line.substring(0, line.indexOf(' ')));
      assertThat(number).as(when).isLessThan(journal.events().size());
      assertThat(RoundWalk.shown(journal.events().get(number))).as(when).isEqualTo(line);
    }
    halfLines.addAndGet(journal.note().isEmpty() ? 0 : 1);
    halfFiles.addAndGet(halfFiles(session));
  }

  /** Those of attachments that were being written; no event speaks of them. */
  private static int halfFiles(Path session) throws IOException {
    if (!Files.isDirectory(session.resolve("attachments"))) {
      return 0;
    }
    List<Path> half;
    try (Stream<Path> files = Files.list(session.resolve("attachments"))) {
      half = files.filter(file -> file.toString().endsWith(".half")).toList();
    }
    for (Path file : half) {
      Files.delete(file);
    }
    return half.size();
  }

  private static void delete(Path session) throws IOException {
    try (Stream<Path> files = Files.walk(session)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
