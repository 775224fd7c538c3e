package dev.gumshoe.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws Exception {
    var unformatted = new ArrayList<Path>();
    for (Path file : Format.sources()) {
      String text = Files.readString(file);
      if (!Format.formatted(text).equals(text)) {
        unformatted.add(file);
      }
    }
    assertThat(unformatted).as("run mvn -q -Pformat").isEmpty();
  }

  @Test
  void unformattedSourceIsNoticed() throws Exception {
    String text = "class A {int x ;}\n";
    assertThat(Format.formatted(text)).isNotEqualTo(text);
  }
}
