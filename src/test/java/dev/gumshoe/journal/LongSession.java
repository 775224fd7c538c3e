package dev.gumshoe.journal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Makes long sessions, by the format alone: of each event that a writer appends it waits for the
 * disk. A step's probe is run again and again, and in between the operator writes notes. Call:
 * {@code LongSession FOLDER EVENTS BYTES}: so many events, and so many bytes of output a probe,
 * which are attachments where they are many.
 */
public final class LongSession {
  private static final Path KEPT = Path.of("src/test/resources/journal/version-2");
  private static final int CYCLE = 5;

  private final Path session;
  private final int outputBytes;
  private final MessageDigest sha256;
  private String prev = "0".repeat(64);

  private LongSession(Path session, int outputBytes) throws NoSuchAlgorithmException {
    this.session = session;
    this.outputBytes = outputBytes;
    this.sha256 = MessageDigest.getInstance("SHA-256");
  }

  /** Makes one. */
  public static void main(String[] args) throws Exception {
    write(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
  }

  /**
   * Makes one, and gives the hash after its last event.
   *
   * @param events at least 2
   * @param outputBytes of each probe
   */
  static String write(Path session, int events, int outputBytes)
      throws IOException, NoSuchAlgorithmException {
    return new LongSession(session, outputBytes).write(events);
  }

  private String write(int events) throws IOException {
    Files.createDirectories(session.resolve("attachments"));
    try (Writer out = Files.newBufferedWriter(session.resolve(Journal.FILE))) {
      for (int number = 0; number < events; number++) {
        Instant at = Instant.parse("2026-11-22T03:00:00.123Z").plusSeconds(number);
        String line =
            "{\"v\":2,\"n\":%d,\"at\":\"%s\",\"prev\":\"%s\",%s}"
                .formatted(number, at, prev, event(number));
        out.write(line + "\n");
        prev = hash(line);
      }
    }
    return prev;
  }

  private String hash(String text) {
    return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String event(int number) throws IOException {
    if (number == 0) {
      return "\"type\":\"session-started\",\"flow\":\"sample-flow\",\"flowText\":%s,\"inputs\":{},\"version\":\"1\""
          .formatted(attachment(flow()));
    }
    return switch (number % CYCLE) {
      case 1 -> number == 1 ? step("step-entered") : step("ran-again");
      case 2 ->
          "\"type\":\"role-filled\",\"role\":\"node\",\"target\":\"node-1\",\"description\":\"over SSH\"";
      case 3 -> probe("probe-started") + ",\"target\":\"node-1\",\"command\":\"sysctl net\"";
      case 4 -> probe("probe-ended") + "," + capture(number) + "," + ANSWER;
      default -> step("note-added") + ",\"text\":\"Looked at for the " + number + "th time.\"";
    };
  }

  private static String step(String type) {
    return "\"type\":\"" + type + "\",\"step\":\"forwarding\"";
  }

  private static String probe(String type) {
    return step(type) + ",\"gather\":\"kernel\",\"attempt\":0";
  }

  private static final String ANSWER =
      "\"answer\":{\"is\":\"known\",\"kind\":\"sysctl\",\"facts\":{\"settings\":[{\"key\":\"net.ipv4.ip_forward\",\"value\":\"0\",\"line\":1}]}}";

  private String capture(int number) throws IOException {
    String line = "net.ipv4.conf.eth%d.forwarding = 0\n".formatted(number);
    String text = "net.ipv4.ip_forward = 0\n" + line.repeat(outputBytes / line.length());
    String stdout =
        outputBytes > 4_096 ? attachment(text) : "\"" + text.replace("\n", "\\n") + "\"";
    return "\"capture\":{\"target\":\"node-1\",\"argv\":[\"sysctl\",\"net\"],\"started\":\"2026-11-22T03:00:00Z\",\"took\":\"PT0.012S\",\"ending\":{\"how\":\"exited\",\"status\":0},\"stdout\":{\"text\":%s,\"truncated\":false},\"stderr\":{\"text\":\"\",\"truncated\":false}}"
        .formatted(stdout);
  }

  private static String flow() throws IOException {
    try (var files = Files.list(KEPT.resolve("attachments"))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  private String attachment(String text) throws IOException {
    String name = hash(text);
    Files.writeString(session.resolve("attachments").resolve(name), text);
    return "{\"$attachment\":\"" + name + "\"}";
  }
}
