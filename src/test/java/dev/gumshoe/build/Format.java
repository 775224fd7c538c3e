package dev.gumshoe.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * google-java-format over every source file; {@code mvn -Pformat} writes, {@code FormatTest}
 * checks.
 */
final class Format {
  private Format() {}

  /** Formats every source file in place. */
  public static void main(String[] args) throws IOException, FormatterException {
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = formatted(text);
      if (!formatted.equals(text)) {
        Files.writeString(file, formatted);
      }
    }
  }

  static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (var files = Files.walk(Path.of(root))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  static String formatted(String text) throws FormatterException {
    String imports =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(imports);
  }
}
