package dev.gumshoe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.report.MarkdownReport;
import dev.gumshoe.report.SessionReport;
import dev.gumshoe.session.KeptFlow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One journal of each version that was ever written is kept, and opens for ever. */
class OldJournalTest {
  private static final Path KEPT = Path.of("src/test/resources/journal");

  @TempDir private Path place;

  private Path copy(String version) throws IOException {
    Path to = place.resolve(version);
    try (Stream<Path> files = Files.walk(KEPT.resolve(version))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(KEPT.resolve(version).relativize(file)));
      }
    }
    return to;
  }

  @Test
  void oneOfEachVersionIsKept() throws IOException {
    for (long version = 1; version <= LineCheck.VERSION; version++) {
      assertThat(Files.readAllLines(KEPT.resolve("version-" + version).resolve(Journal.FILE)))
          .hasSize(7)
          .allSatisfy(line -> assertThat(line).startsWith("{\"v\":"));
      assertThat(Files.readString(KEPT.resolve("version-" + version).resolve(Journal.FILE)))
          .startsWith("{\"v\":" + version + ",");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-1", "version-2"})
  void isReadReportedAndGoneOnWith(String version) throws Exception {
    Path session = copy(version);
    Journal journal = JournalReader.read(session);
    assertThat(journal.note()).isEmpty();
    assertThat(SessionState.of(journal.events()).finding()).contains("forwarding-off");
    var report = SessionReport.of(KeptFlow.of(journal), journal.events());
    assertThat(MarkdownReport.write(report)).contains("Forwarding is off");
    try (var writer = JournalWriter.reopen(journal, Clock.systemUTC())) {
      writer.append(new Event.NoteAdded("forwarding", "one"));
      writer.append(new Event.NoteAdded("forwarding", "two"));
    }
    Journal again = JournalReader.read(session);
    assertThat(again.events()).hasSize(9).startsWith(journal.events().getFirst());
    assertThat(again.events().subList(0, 7)).isEqualTo(journal.events());
    assertThat(again.head(7)).isEqualTo(journal.head());
  }

  @Test
  void afterLinesOfVersionOneTheChainBeginsWithTheHashOfAllOfThem() throws Exception {
    Path session = copy("version-1");
    Path file = session.resolve(Journal.FILE);
    byte[] before = Files.readAllBytes(file);
    try (var writer = JournalWriter.reopen(JournalReader.read(session), Clock.systemUTC())) {
      writer.append(new Event.NoteAdded("forwarding", "one"));
    }
    assertThat(Arrays.copyOf(Files.readAllBytes(file), before.length)).isEqualTo(before);
    assertThat(Files.readAllLines(file).getLast())
        .contains("\"prev\":\"" + sha256(before) + "\"")
        .startsWith("{\"v\":2,\"n\":7,");

    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(1, lines.get(1).replace("13:57:22", "13:57:21"));
    Files.writeString(file, String.join("\n", lines) + "\n");
    assertThatThrownBy(() -> JournalReader.read(session))
        .isInstanceOf(JournalException.class)
        .hasMessageEndingWith(
            "line 8 cannot be read: it does not name the hash of what stands before it.");
  }

  @Test
  void theHeadOfVersionTwoIsTheHashOfItsLastLine() throws Exception {
    Path session = KEPT.resolve("version-2");
    List<String> lines = Files.readAllLines(session.resolve(Journal.FILE));
    assertThat(lines.getFirst()).contains("\"prev\":\"" + "0".repeat(64) + "\"");
    assertThat(JournalReader.read(session).head())
        .isEqualTo(new Head(sha256(lines.getFirst()), 7, sha256(lines.getLast())));
  }

  private static String sha256(String text) throws Exception {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
