package dev.gumshoe.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import dev.gumshoe.engine.Event;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.journal.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a session's disk is told in the terminal, and what was shown is not lost. */
class TroubledSessionTest {
  private static final Path KEPT = Path.of("src/test/resources/journal/version-2");
  private static final int PLENTY = 10_000;

  @TempDir private Path folder;

  private static CommandRun walk(Path session) {
    return CommandRun.of(
        "walk",
        "service-vip-unreachable",
        "--case",
        "source-kube-mark-drop",
        "--flows",
        "wizard-flows",
        "--auto",
        "--session",
        session.toString());
  }

  private static List<String> events(CommandRun ran) {
    return ran.err()
        .lines()
        .filter(line -> line.startsWith("Step ") || line.startsWith("  "))
        .toList();
  }

  /** Full from the beginning, in the middle of an attachment, between two events. */
  @ParameterizedTest
  @ValueSource(ints = {4, 64, 72, 80, 88, 96})
  void fullDiskStopsTheWalkAndWithSpaceItGoesOn(int kibibytes) throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), kibibytes)) {
      Path session = disk.place().resolve("s");
      CommandRun full = walk(session);
      assertThat(full.status()).as(full.err()).isEqualTo(2);
      assertThat(full.err())
          .contains("gumshoe: ")
          .contains("No space left on device. Free some space there, and go on.")
          .doesNotContain("\tat ");
      disk.grow(PLENTY);
      CommandRun again = walk(session);
      assertThat(again.status()).as(again.err()).isZero();
      assertThat(again.out()).contains("The node and kube-proxy use different kinds of iptables");
      CommandRun replay = CommandRun.of("replay", session.toString());
      assertThat(replay.out().lines().toList())
          .containsSubsequence(
              Stream.concat(events(full).stream(), events(again).stream()).toList());
      assertThat(session.resolve("journal.owner")).doesNotExist();
    }
  }

  @Test
  void readOnlyDiskIsToldAndCanStillBeReadFrom() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder.resolve("disk"), PLENTY)) {
      Path session = disk.place().resolve("s");
      assertThat(walk(session).status()).isZero();
      disk.makeReadOnly();
      CommandRun again = walk(session);
      assertThat(again.status()).isEqualTo(2);
      assertThat(again.err().strip())
          .endsWith(
              "Read-only file system). Make that disk writable, or keep the session elsewhere.")
          .startsWith("gumshoe: The session in " + session + " cannot be gone on with: ");
      CommandRun fresh = walk(disk.place().resolve("new"));
      assertThat(fresh.status()).isEqualTo(2);
      assertThat(fresh.err().strip())
          .isEqualTo(
              "gumshoe: No session can be kept in %s: Read-only file system. Make that disk writable, or keep the session elsewhere."
                  .formatted(disk.place().resolve("new")));
      assertThat(CommandRun.of("replay", session.toString()).status()).isZero();
      assertThat(CommandRun.of("report", session.toString()).status()).isZero();
    }
  }

  @Test
  void sessionThatAnotherProcessHasOpenIsRefusedWithItsOwner() throws Exception {
    Path session = folder.resolve("s");
    Process owner =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.gumshoe.session.RoundWalk",
                session.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    try {
      while (owner.isAlive() && Files.size(folder.resolve("out")) == 0) {
        Thread.sleep(5);
      }
      CommandRun second =
          CommandRun.of(
              "walk",
              "rounds",
              "--flows",
              flows().toString(),
              "--auto",
              "--agree",
              "--role",
              "node=this-machine",
              "--session",
              session.toString());
      assertThat(second.status()).as(second.err()).isEqualTo(2);
      assertThat(second.err())
          .contains(
              "%s is open in another Gumshoe, by process %d of %s on %s, since "
                  .formatted(
                      session,
                      owner.pid(),
                      System.getProperty("user.name"),
                      Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()))
          .contains(" UTC; close it there, then open it here.");
    } finally {
      owner.toHandle().destroyForcibly();
      owner.waitFor();
    }
    assertThat(JournalReader.read(session).events()).isNotEmpty();
  }

  private Path flows() throws IOException {
    Path flow = Files.createDirectories(folder.resolve("flows").resolve("rounds"));
    Files.copy(Path.of("src/test/resources/session/rounds.yaml"), flow.resolve("flow.yaml"));
    return folder.resolve("flows");
  }

  /** Its open file could still be written to, and would be gone with the process. */
  @Test
  void folderThatIsDeletedInTheMiddleEndsTheWalkWithASentence() throws Exception {
    Path session = folder.resolve("s");
    Path said = folder.resolve("said");
    Process walk =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.gumshoe.launch.Main",
                "walk",
                "service-vip-unreachable",
                "--case",
                "source-kube-mark-drop",
                "--flows",
                "wizard-flows",
                "--session",
                session.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try (var keys = walk.outputWriter(StandardCharsets.UTF_8)) {
      while (walk.isAlive() && !Files.readString(said).contains("[Enter] go on")) {
        Thread.sleep(5);
      }
      delete(session);
      keys.write("\n");
      keys.flush();
      assertThat(walk.waitFor()).isEqualTo(2);
    } finally {
      walk.destroyForcibly();
    }
    assertThat(Files.readString(said))
        .contains(
            "gumshoe: %s cannot be written: it is not there any more; somebody moved or deleted the session's folder"
                .formatted(session.resolve("journal.jsonl")))
        .doesNotContain("\tat ");
    assertThat(session).doesNotExist();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void clockThatIsSetBackIsToldAndChangesNoOrder() throws Exception {
    Path session = folder.resolve("s");
    Path kept = KEPT;
    var clock = new JumpingClock();
    try (var writer = JournalWriter.create(session, clock)) {
      for (var stamped : JournalReader.read(kept).events()) {
        clock.now = stamped.at();
        writer.append(stamped.event());
      }
      clock.now = clock.now.minus(Duration.ofHours(2));
      writer.append(new Event.NoteAdded("forwarding", "after the jump"));
      clock.now = clock.now.plus(Duration.ofSeconds(1));
      writer.append(new Event.NoteAdded("forwarding", "a second later"));
    }
    assertThat(JournalReader.read(session).events())
        .extracting(event -> event.sequence())
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    CommandRun replay = CommandRun.of("replay", session.toString());
    assertThat(replay.status()).isZero();
    assertThat(replay.out()).containsOnlyOnce("The operator's clock was set back by 2:00:00 here.");
    CommandRun report = CommandRun.of("report", session.toString());
    assertThat(report.status()).isZero();
    assertThat(report.out())
        .containsOnlyOnce("The operator's clock was set back by 2 h 0 min here.")
        .containsSubsequence("after the jump", "a second later")
        .doesNotContain(", -")
        .doesNotContain(" -1");
  }

  private static final class JumpingClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
