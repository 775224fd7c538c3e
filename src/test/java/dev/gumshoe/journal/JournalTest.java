package dev.gumshoe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.DecidingLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:00:00.123Z"), ZoneOffset.UTC);
  private static final String HOSTILE =
      "\u001b[2J \"quoted\" \\ {\"$attachment\": \"x\"} \u0000 \u2028 \uFFFD \uD83D\uDE00 line\nnext\r\n\t";

  @TempDir private Path folder;

  /** One event of each kind, long and hostile texts among them. */
  static List<Event> events() {
    String huge = "0123456789abcdef\n".repeat(20_000);
    return List.of(
        new Event.SessionStarted(
            "flow", "text: " + "x".repeat(9_000), Map.of("vip", "10.96.0.1", "port", 443L), "1"),
        new Event.SessionResumed("1", "a note"),
        new Event.RoleFilled("node", "root@node", HOSTILE),
        new Event.RoleUnfilled("proxy", Why.NO_TARGET, "none"),
        new Event.StepEntered("one"),
        new Event.ProbeStarted("one", "rules", 0, "root@node", "sudo iptables-save"),
        new Event.ProbeEnded("one", "rules", 0, capture(new Ending.Exited(1), HOSTILE), known()),
        new Event.ProbeEnded(
            "one", "rules", 1, capture(new Ending.Signalled("KILL"), huge), unknown()),
        new Event.ProbeEnded(
            "one", "a", 0, capture(new Ending.TimedOut(Duration.ofMillis(1_500)), ""), known()),
        new Event.ProbeEnded("one", "b", 0, capture(new Ending.Cancelled(), ""), unknown()),
        new Event.ProbeEnded(
            "one", "c", 0, capture(new Ending.NotRun(Why.NOT_CONNECTED, "lost"), ""), unknown()),
        new Event.ProbeSkipped("one", "d", 0, unknown()),
        new Event.PacketsStarted(
            "one", "trace", 0, List.of("pod", "node"), "tcp port 443", "timeout 4 true"),
        new Event.PointStarted("one", "trace", 0, "pod", "root@node", "eth0", HOSTILE),
        new Event.PacketsEnded(
            "one",
            "trace",
            0,
            List.of(
                packets("pod", Optional.empty(), ""),
                packets("node", Optional.of(Why.NO_PERMISSION), HOSTILE)),
            Optional.of(capture(new Ending.Exited(124), huge)),
            known()),
        new Event.PacketsEnded("one", "trace", 0, List.of(), Optional.empty(), unknown()),
        new Event.Decided(
            "one",
            new Decision(
                Decision.By.OPERATOR,
                2,
                "two",
                "because",
                "a == b",
                List.of(new DecidingLine("rules", 3)),
                List.of("x"),
                HOSTILE)),
        new Event.SteppedBack("one"),
        new Event.RanAgain("one"),
        new Event.NoteAdded("one", HOSTILE),
        new Event.Stopped("one"),
        new Event.Concluded("fine"));
  }

  private static PacketCapture packets(String point, Optional<Why> why, String problem) {
    Instant at = Instant.parse("2026-11-22T03:00:00.123456Z");
    return new PacketCapture(
        point,
        "root@node",
        "eth0",
        "sudo tcpdump -w -",
        at,
        at.plusSeconds(8),
        "0".repeat(64),
        12,
        2_048,
        -1,
        -1_500_000,
        250_000,
        "the time was over",
        why,
        problem);
  }

  private static Capture capture(Ending ending, String text) {
    return new Capture(
        "root@node",
        List.of("iptables-save", "-t", "nat"),
        Instant.parse("2026-11-22T03:00:00Z"),
        Duration.ofMillis(12),
        ending,
        Output.whole(text),
        new Output(text, true));
  }

  private static Answer known() {
    var rows = new ArrayList<Object>();
    for (long row = 0; row < 500; row++) {
      rows.add(Map.of("line", row, "text", "row", "share", 0.5, "set", true));
    }
    return new Answer.Known("rules", Map.of("rows", rows, "empty", List.of(), "$facts", "mine"));
  }

  private static Answer.Unknown unknown() {
    return new Answer.Unknown(Why.TOOL_MISSING, HOSTILE);
  }

  private List<Stamped> write(Path session, List<Event> events) throws JournalException {
    var written = new ArrayList<Stamped>();
    try (var writer = JournalWriter.create(session, CLOCK)) {
      for (Event event : events) {
        written.add(writer.append(event));
      }
    }
    return written;
  }

  @Test
  void everyKindOfEventComesBackAsItWas() throws Exception {
    assertThat(events().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    List<Stamped> written = write(folder.resolve("s"), events());
    Journal read = JournalReader.read(folder.resolve("s"));
    assertThat(read.events()).isEqualTo(written);
    assertThat(read.note()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("s").resolve(Journal.FILE)))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(60_000));
  }

  @Test
  void fileIsMovedAndKeptUnderItsHashAndOnlyTheOperatorCanReadIt() throws Exception {
    Path session = folder.resolve("s");
    write(session, events());
    var attachments = JournalReader.read(session).attachments();
    Path workspace = attachments.workspace();
    byte[] bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    Path file = Files.write(workspace.resolve("0-pod.pcap"), bytes);
    Path same = Files.write(workspace.resolve("1-node.pcap"), bytes);
    String name = attachments.keep(file);
    assertThat(name)
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(attachments.keep(same)).isEqualTo(name);
    attachments.release(workspace);
    assertThat(attachments.file(name)).hasBinaryContent(bytes);
    assertThat(Files.getPosixFilePermissions(attachments.file(name)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(session.resolve("attachments/unfinished")).doesNotExist();
  }

  @Test
  void fileThatIsNotThereOrIsNoneIsRefused() throws Exception {
    write(folder.resolve("s"), events());
    var attachments = JournalReader.read(folder.resolve("s")).attachments();
    assertThatThrownBy(() -> attachments.file("../../etc/passwd"))
        .hasMessage("'??????etc?passwd' is no name of an attachment");
    assertThatThrownBy(() -> attachments.file("0".repeat(64))).hasMessageEndingWith("is missing");
  }

  @Test
  void whatIsNotFinishedStaysInTheSession() throws Exception {
    write(folder.resolve("s"), events());
    var attachments = JournalReader.read(folder.resolve("s")).attachments();
    Path workspace = attachments.workspace();
    Path half = Files.writeString(workspace.resolve("0-pod.pcap"), "half");
    attachments.release(workspace);
    assertThat(half).hasContent("half");
  }

  @Test
  void fileCutAtAnyByteOpensWithWhatIsWholeOrSaysWhatIsWrong() throws Exception {
    Path session = folder.resolve("s");
    List<Stamped> written = write(session, events());
    Path file = session.resolve(Journal.FILE);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length <= whole.length; length += length < 1_000 ? 1 : 29) {
      Files.write(file, Arrays.copyOf(whole, length));
      int lines = (int) newlines(whole, length);
      if (lines == 0) {
        assertThatThrownBy(() -> JournalReader.read(session))
            .isInstanceOf(JournalException.class)
            .hasMessageEndingWith("does not begin with the start of a session.");
        continue;
      }
      Journal read = JournalReader.read(session);
      assertThat(read.events()).isEqualTo(written.subList(0, lines));
      boolean half = length > 0 && whole[length - 1] != '\n';
      assertThat(read.note().isEmpty()).isEqualTo(!half);
      try (var writer = JournalWriter.reopen(read, CLOCK)) {
        writer.append(new Event.NoteAdded("one", "again"));
      }
      assertThat(JournalReader.read(session).events()).hasSize(lines + 1);
    }
  }

  private static long newlines(byte[] bytes, int length) {
    long lines = 0;
    for (int at = 0; at < length; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"v\":2 | \"v\":3 | it is of version 3 of the format, and this Gumshoe reads versions 1 to 2.",
        "\"v\":2 | \"v\":1 | it is of version 1 after a line of version 2.",
        "\"prev\": | \"last\": | 'prev' is missing.",
        "\"n\":2 | \"n\":3 | it is event 3 where 2 is due.",
        "\"n\":2, | `` | 'n' is missing.",
        "2026-11-22T03 | yesterday | could not be parsed",
        "role-filled | role-lost | role-lost",
        "{ | [ | cannot be read",
      })
  void alteredLineIsToldInOneSentence(String from, String to, String sentence) throws Exception {
    Path session = folder.resolve("s");
    write(session, events().subList(0, 4));
    Path file = session.resolve(Journal.FILE);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).replace(from, to));
    Files.writeString(file, String.join("\n", lines) + "\n");
    assertThatThrownBy(() -> JournalReader.read(session))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("line 3 cannot be read")
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n");
  }

  /** Outputs and facts are read when they are looked at, the flow when the session is opened. */
  @Test
  void alteredOrMissingAttachmentIsToldWhenItIsReadAndNoSooner() throws Exception {
    Path session = folder.resolve("s");
    List<Stamped> written = write(session, events());
    List<Path> files;
    try (Stream<Path> all = Files.list(session.resolve("attachments"))) {
      files = all.toList();
    }
    assertThat(files).hasSizeGreaterThan(2);
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      Files.writeString(file, "altered");
      assertThatThrownBy(() -> readAll(session))
          .hasMessageContaining("attachment " + file.getFileName() + " was altered");
      Files.delete(file);
      assertThatThrownBy(() -> readAll(session))
          .hasMessageContaining("attachment " + file.getFileName() + " is missing")
          .hasMessageNotContaining("\n");
      Files.write(file, whole);
    }
    assertThat(readAll(session)).isEqualTo(written);
  }

  private static List<Stamped> readAll(Path session) throws JournalException {
    List<Stamped> events = JournalReader.read(session).events();
    events.forEach(event -> assertThat(event.toString()).isNotEmpty());
    return events;
  }

  @Test
  void eventThatCannotHappenIsTold() throws Exception {
    Path session = folder.resolve("s");
    write(session, List.of(events().getFirst(), new Event.RanAgain("nowhere")));
    assertThatThrownBy(() -> JournalReader.read(session))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("line 2 cannot be read: the walk is not at nowhere");
  }

  @Test
  void folderWithoutJournalIsNoSession() {
    assertThatThrownBy(() -> JournalReader.read(folder))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is no session");
  }

  @Test
  void onlyOneMayWrite() throws Exception {
    Path session = folder.resolve("s");
    try (var first = JournalWriter.create(session, CLOCK)) {
      first.append(events().getFirst());
      Journal read = JournalReader.read(session);
      assertThatThrownBy(() -> JournalWriter.reopen(read, CLOCK))
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("is open in another Gumshoe");
      first.append(new Event.StepEntered("one"));
    }
    assertThat(JournalReader.read(session).events()).hasSize(2);
    assertThatThrownBy(() -> JournalWriter.create(session, CLOCK))
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("holds a session already");
  }

  @Test
  void interruptedThreadStillWrites() throws Exception {
    Path session = folder.resolve("s");
    try (var writer = JournalWriter.create(session, CLOCK)) {
      for (Event event : events()) {
        Thread.currentThread().interrupt();
        writer.append(event);
      }
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(JournalReader.read(session).events()).hasSize(events().size());
  }

  @Test
  void onlyTheOperatorCanReadIt() throws Exception {
    Path session = folder.resolve("new").resolve("s");
    write(session, events());
    try (Stream<Path> files = Files.walk(folder.resolve("new"))) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.toString())
            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void placeThatCannotHoldSessionIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> JournalWriter.create(file.resolve("s"), CLOCK))
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("No session can be kept in ")
        .hasMessageNotContaining("null");
  }

  /** A file system of 64 KiB; only root can mount one. */
  @Test
  void eventThatDoesNotFitHasNotHappened() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    command("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString());
    try {
      Path session = small.resolve("s");
      try (var writer = JournalWriter.create(session, CLOCK)) {
        writer.append(new Event.SessionStarted("flow", "x".repeat(9_000), Map.of(), "1"));
        int kept = 1;
        String note = "x".repeat(4_000);
        JournalException full = null;
        while (full == null) {
          try {
            writer.append(new Event.NoteAdded("", note));
            kept++;
          } catch (JournalException e) {
            full = e;
          }
        }
        assertThat(full).hasMessageContaining("cannot be written: No space left on device");
        assertThat(JournalReader.read(session).events()).hasSize(kept);
        assertThat(JournalReader.read(session).note()).isEmpty();
        try (Stream<Path> files = Files.list(session.resolve("attachments"))) {
          Files.delete(files.findFirst().orElseThrow());
        }
        writer.append(new Event.NoteAdded("", "short"));
        assertThat(Files.readAllLines(session.resolve(Journal.FILE))).hasSize(kept + 1);
      }
    } finally {
      command("umount", small.toString());
    }
  }

  private static void command(String... argv) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("run this test as root: " + said).isZero();
  }

  @Test
  void stateIsTheSameAfterReading() throws Exception {
    Path session = folder.resolve("s");
    List<Stamped> written = write(session, events());
    assertThat(SessionState.of(JournalReader.read(session).events()))
        .isEqualTo(SessionState.of(written));
    assertThat(Files.readString(session.resolve(Journal.FILE), StandardCharsets.UTF_8))
        .doesNotContain("\u001b");
  }
}
