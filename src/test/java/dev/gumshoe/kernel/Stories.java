package dev.gumshoe.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Files of this test. */
final class Stories {
  private Stories() {}

  /** The files with such a name in a directory, in order. */
  static List<Path> in(String directory, String suffix) throws IOException, URISyntaxException {
    Path root =
        Path.of(Objects.requireNonNull(Stories.class.getResource("/kernel/" + directory)).toURI());
    try (var files = Files.list(root)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** The rules of a file. */
  static String rules(String directory, String name) throws IOException, URISyntaxException {
    return Files.readString(
        in(directory, ".rules").stream()
            .filter(file -> file.endsWith(name + ".rules"))
            .findFirst()
            .orElseThrow());
  }
}
