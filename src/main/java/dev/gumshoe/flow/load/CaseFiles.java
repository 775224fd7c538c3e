package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.parsed.Located;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files in a case's folder or in a folder of its flow's cases, and nowhere else. */
final class CaseFiles {
  private static final String RULE = "bad-file";

  private final Path folder;
  private final Problems problems;

  CaseFiles(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** The file of this name; empty with a problem noted where there is none, or it is elsewhere. */
  Optional<Path> find(Located<String> name) {
    Path file = folder.resolve(name.value()).normalize();
    try {
      Path cases = folder.toRealPath().getParent();
      if (Files.exists(file) && !file.toRealPath().startsWith(cases)) {
        problems.error(name.at(), RULE, "'" + name.value() + "' is outside of the cases");
        return Optional.empty();
      }
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    } catch (IOException e) {
      // Said below.
    }
    problems.error(name.at(), RULE, "'" + name.value() + "' cannot be read");
    return Optional.empty();
  }
}
