package dev.gumshoe.cli.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.all.Parsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session with addresses and names of every kind, given away. */
class ExportCommandTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Path FLOW = Path.of("src/test/resources/packets-step/where-it-stops");
  private static final List<String> SECRET =
      List.of("10.11.12.13", "fd00:11:12::6:7:8", "52:54:00:aa:bb:cc", "frodo", "bagend-3");

  @TempDir private Path folder;
  private Path session = Path.of("");
  private Path out = Path.of("");

  private CommandRun run(String... args) {
    return CommandRun.of(List.of(args), "--keys", folder.resolve("keys").toString());
  }

  @BeforeEach
  void write() throws Exception {
    session = folder.resolve("session");
    out = folder.resolve("out");
    write("");
  }

  private void write(String note) throws Exception {
    if (Files.exists(session)) {
      Files.delete(session.resolve(Journal.FILE));
    }
    try (JournalWriter writer = JournalWriter.create(session, Clock.fixed(NOON, ZoneOffset.UTC))) {
      String text = Files.readString(FLOW.resolve("flow.yaml"));
      writer.append(new Event.SessionStarted(flowId(text), text, Map.of(), "0.1.0"));
      writer.append(
          new Event.RoleFilled("node", "frodo@bagend-3", "over SSH, key SHA256:abc accepted"));
      writer.append(new Event.StepEntered(step(text)));
      writer.append(probe(step(text)));
      writer.append(packets(writer, step(text)));
      writer.append(new Event.NoteAdded(step(text), "frodo says 10.11.12.13 is gone. " + note));
    }
  }

  private static String flowId(String flow) {
    return flow.lines()
        .filter(line -> line.startsWith("id: "))
        .findFirst()
        .orElseThrow()
        .substring(4);
  }

  private static String step(String flow) {
    return flow.lines()
        .dropWhile(line -> !line.equals("steps:"))
        .skip(1)
        .filter(line -> line.matches("  [a-z-]+:"))
        .findFirst()
        .orElseThrow()
        .strip()
        .replace(":", "");
  }

  private static Event probe(String step) {
    String text =
        """
        10.11.12.0/24 dev eth0 proto kernel scope link src 10.11.12.13
        fd00:11:12::/64 dev eth0 proto kernel metric 256 pref medium
        """
            .repeat(60);
    Capture capture =
        new Capture(
            "frodo@bagend-3",
            List.of("ip", "route"),
            NOON,
            Duration.ofMillis(12),
            new Ending.Exited(0),
            Output.whole(text + "10.9.8.7 via fd00:11:12::6:7:8 lladdr 52:54:00:aa:bb:cc\n"),
            Output.EMPTY);
    Answer answer =
        switch (Parsers.byKind("ip-route").orElseThrow().parse(Capture.ofText("text", text))) {
          case Reading.Read(var evidence, _) -> new Answer.Known("ip-route", Facts.of(evidence));
          case Reading.NotRead(var why, String detail) -> new Answer.Unknown(why, detail);
        };
    return new Event.ProbeEnded(step, "routes", 0, capture, answer);
  }

  private Event packets(JournalWriter writer, String step) throws IOException {
    Path workspace = writer.attachments().workspace();
    Path file = workspace.resolve("node.pcap");
    Files.copy(FLOW.resolve("cases/node.pcap"), file);
    String name = writer.attachments().keep(file);
    writer.attachments().release(workspace);
    var point =
        new PacketCapture(
            "node",
            "frodo@bagend-3",
            "eth0",
            "tcpdump -i eth0 host 10.11.12.13",
            NOON,
            NOON,
            name,
            1,
            1,
            0,
            0,
            0,
            "the trigger was over",
            Optional.empty(),
            "");
    return new Event.PacketsEnded(
        step,
        "packets",
        0,
        List.of(point),
        Optional.empty(),
        new Answer.Unknown(Why.NO_TARGET, "nothing"));
  }

  private String everything(Path of) throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(of)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void theWholeSessionIsWrittenWithoutAnyOriginal() throws Exception {
    assertThat(everything(session)).contains(SECRET);
    CommandRun ran = run("export", session.toString(), "-o", out.toString(), "--anonymous");
    assertThat(ran.err()).contains("IPv4 addresses that will be replaced: ", "  frodo -> ");
    assertThat(ran.status()).isZero();
    assertThat(everything(out)).doesNotContain(SECRET).contains("SHA256:abc");
    Journal before = JournalReader.read(session);
    Journal after = JournalReader.read(out);
    assertThat(after.events()).hasSameSizeAs(before.events());
    assertThat(after.events().getLast().at()).isEqualTo(NOON);
  }

  @Test
  void theMapIsKeptSealedAndCanBeReadAgain() throws Exception {
    run("export", session.toString(), "-o", out.toString(), "--anonymous");
    Path keys = folder.resolve("keys");
    assertThat(everything(keys)).doesNotContain(SECRET);
    try (Stream<Path> files = Files.list(keys)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    }
    CommandRun map = run("export", session.toString(), "--map");
    assertThat(map.out()).contains(SECRET);
    String standIn =
        map.out().lines().filter(line -> line.endsWith("\tfrodo")).findFirst().orElseThrow();
    assertThat(everything(out)).contains(standIn.split("\t")[0] + "@");
  }

  @Test
  void anotherExportHasTheSameStandIns() throws Exception {
    run("export", session.toString(), "-o", out.toString(), "--anonymous");
    Path again = folder.resolve("again");
    run("export", session.toString(), "-o", again.toString(), "--anonymous");
    assertThat(everything(again)).isEqualTo(everything(out));
  }

  @Test
  void aPreviewWritesNothing() {
    CommandRun ran =
        run("export", session.toString(), "-o", out.toString(), "--anonymous", "--preview");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("10.11.12.13 -> 10.", "MAC addresses that will be replaced: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOriginalThatIsLeftStopsTheExportAndIsTold() throws Exception {
    write("Look at host10.11.12.13 too.");
    CommandRun ran = run("export", session.toString(), "-o", out.toString(), "--anonymous");
    assertThat(ran.status()).isOne();
    assertThat(ran.err()).contains("journal.jsonl line 6: 10.11.12.13");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"md", "html", "json"})
  void reportsHoldNoOriginal(String format) {
    CommandRun plain = run("report", session.toString(), "--format", format);
    assertThat(plain.out()).contains("10.11.12.13", "frodo", "bagend-3");
    CommandRun ran = run("report", session.toString(), "--format", format, "--anonymous");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).doesNotContain(SECRET).contains("SHA256:abc");
    assertThat(ran.err()).contains("  frodo -> ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--anonymous"})
  void wrongCallsAreSaid(String option) {
    CommandRun ran =
        option.isEmpty()
            ? run("export", session.toString(), "-o", out.toString())
            : run("export", session.toString(), option);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("gumshoe: ").doesNotContain("Exception");
    assertThat(out).doesNotExist();
  }
}
