package dev.gumshoe.course;

import dev.gumshoe.operator.DataFolder;
import dev.gumshoe.operator.PrivateFiles;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trainee's scores: a line of JSON each, to which is only ever added. A line that was cut off,
 * by a crash or a full disk, costs that score and no other.
 */
public final class ScoreBook {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Path file;

  /** The book in this file; it is made with the first score. */
  public ScoreBook(Path file) {
    this.file = file;
  }

  /** The operator's own. */
  public static ScoreBook ofOperator() {
    return new ScoreBook(DataFolder.ofOperator().resolve("exercises").resolve("scores.jsonl"));
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /**
   * Adds a score; it is on disk when this returns.
   *
   * @throws IOException with a sentence, when it cannot be kept
   */
  public void add(Kept kept) throws IOException {
    var line =
        MAPPER
            .createObjectNode()
            .put("version", VERSION)
            .put("exercise", kept.exercise())
            .put("flow", kept.flow())
            .put("at", kept.at().toString())
            .put("points", kept.points())
            .put("rightCause", kept.rightCause())
            .put("seconds", kept.took().toSeconds());
    try {
      PrivateFiles.makeDirectory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      try (RandomAccessFile out = PrivateFiles.open(file)) {
        String before = endsWhole(out) ? "" : "\n";
        out.seek(out.length());
        out.write(
            (before + MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
      }
    } catch (IOException e) {
      throw new IOException(
          "The score cannot be kept in %s: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private static boolean endsWhole(RandomAccessFile out) throws IOException {
    if (out.length() == 0) {
      return true;
    }
    out.seek(out.length() - 1);
    return out.read() == '\n';
  }

  /**
   * All scores, the oldest first. Lines that are no scores are passed over.
   *
   * @throws IOException with a sentence, when there is a file and it cannot be read
   */
  public List<Kept> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<Kept> found = new ArrayList<>();
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> read(line).ifPresent(found::add));
    } catch (IOException e) {
      throw new IOException(
          "The scores in %s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
    return List.copyOf(found);
  }

  private static Optional<Kept> read(String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      return node.path("version").asInt(0) == VERSION
          ? Optional.of(
              new Kept(
                  node.path("exercise").stringValue(),
                  node.path("flow").stringValue(),
                  Instant.parse(node.path("at").stringValue()),
                  node.path("points").intValue(),
                  node.path("rightCause").booleanValue(),
                  Duration.ofSeconds(node.path("seconds").longValue())))
          : Optional.empty();
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
