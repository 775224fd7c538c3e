package dev.gumshoe.parse;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded output with what must be read from it, side by side in {@code
 * src/test/resources/parse/KIND}: {@code NAME.txt} (standard output), and where they matter {@code
 * NAME.err} (standard error) and {@code NAME.run} (JSON: argv, exit). Expected is the answer as
 * {@code NAME.json}, or {@code NAME.unknown.txt} where nothing can be known.
 */
record GoldenSample(String kind, Path input) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static List<GoldenSample> all() throws IOException {
    Path root = Path.of("src/test/resources/parse");
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> !file.toString().endsWith(".unknown.txt"))
          .sorted()
          .map(file -> new GoldenSample(root.relativize(file).getName(0).toString(), file))
          .toList();
    }
  }

  Capture capture() {
    JsonNode run = beside(".run").map(JSON::readTree).orElseGet(JSON::createObjectNode);
    List<String> argv = run.path("argv").valueStream().map(JsonNode::asString).toList();
    return new Capture(
        kind,
        argv,
        Instant.EPOCH,
        Duration.ZERO,
        new Ending.Exited(run.path("exit").asInt(0)),
        Output.whole(read(input)),
        Output.whole(beside(".err").orElse("")));
  }

  /** The file of this ending beside the input, when there is one. */
  Optional<String> beside(String ending) {
    Path file = named(ending);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  Path named(String ending) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.length() - ".txt".length()) + ending);
  }

  @Override
  public String toString() {
    return kind + "/" + input.getFileName();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
