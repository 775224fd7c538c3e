package dev.gumshoe.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.journal.Journal;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand events are verified line by line. */
class LongJournalTest {
  private static final int EVENTS = 100_000;

  @TempDir private Path session;

  /** By the format alone: each event that a writer appends waits for the disk. */
  private String write() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    String prev = "0".repeat(64);
    try (Writer out = Files.newBufferedWriter(session.resolve(Journal.FILE))) {
      for (int number = 0; number < EVENTS; number++) {
        String event =
            number == 0
                ? "\"type\":\"session-started\",\"flow\":\"f\",\"flowText\":\"t\",\"inputs\":{},\"version\":\"1\""
                : "\"type\":\"note-added\",\"step\":\"\",\"text\":\"" + "x".repeat(200) + "\"";
        String line =
            "{\"v\":2,\"n\":%d,\"at\":\"2026-11-22T03:00:00.123Z\",\"prev\":\"%s\",%s}"
                .formatted(number, prev, event);
        out.write(line + "\n");
        prev = HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return prev;
  }

  @Test
  void isVerifiedAsAWhole() throws Exception {
    String head = write();
    Verified verified = Verification.of(session, Optional.of(head));
    assertThat(verified.verdict()).isEqualTo(new Verdict.Unsigned(EVENTS, true));
    assertThat(verified.head()).isEqualTo(head);
    assertThat(verified.anchored()).hasValue(EVENTS);
  }
}
