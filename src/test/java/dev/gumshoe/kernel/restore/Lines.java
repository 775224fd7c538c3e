package dev.gumshoe.kernel.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of lines beside this test: {@code TABLE CHAIN} and the rest of the rule. */
final class Lines {
  private static final Path FOLDER = Path.of("src/test/resources/kernel/restore");

  /** A file of rules with one line in it, in a table that has two chains of the operator. */
  record Input(String table, String rule) {
    String text() {
      return "*%s\n:UC - [0:0]\n:OTHER - [0:0]\n-A %s\nCOMMIT\n".formatted(table, rule);
    }
  }

  private Lines() {}

  static List<Input> of(String... files) throws IOException {
    var found = new ArrayList<Input>();
    for (String file : files) {
      for (String line : Files.readAllLines(FOLDER.resolve(file + ".txt"))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int space = line.indexOf(' ');
          found.add(new Input(line.substring(0, space), line.substring(space + 1)));
        }
      }
    }
    return found;
  }
}
