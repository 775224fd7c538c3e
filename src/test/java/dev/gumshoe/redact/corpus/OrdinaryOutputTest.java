package dev.gumshoe.redact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.redact.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Rule sets, captures, logs and cases of this repository: nothing of them is a secret. */
class OrdinaryOutputTest {
  private record Alarm(Path file, String line, String clean) {}

  /** These were written into samples to be taken out. */
  private static final String PUT_THERE = "hunter2";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private record Searched(long files, long lines, List<Alarm> alarms) {}

  private static final List<Path> ROOTS =
      List.of(Path.of("wizard-flows"), Path.of("src/test/resources"));

  private static Searched search(List<Path> roots) throws IOException {
    List<Alarm> alarms = new ArrayList<>();
    long files = 0;
    long lines = 0;
    for (Path root : roots) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(root)) {
        all = walk.filter(Files::isRegularFile).sorted().toList();
      }
      for (Path file : all) {
        byte[] bytes = Files.readAllBytes(file);
        files++;
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> before = text.lines().toList();
        List<String> after = Secrets.removedFrom(text).lines().toList();
        lines += before.size();
        for (int at = 0; at < Math.min(before.size(), after.size()); at++) {
          boolean put = before.get(at).contains(PUT_THERE);
          if (!put && !before.get(at).equals(after.get(at))) {
            alarms.add(new Alarm(file, before.get(at).strip(), after.get(at).strip()));
          }
        }
      }
    }
    return new Searched(files, lines, alarms);
  }

  @Test
  void falseAlarmsAreFew() throws IOException {
    Searched searched = search(ROOTS);
    searched.alarms().forEach(System.err::println);
    System.err.printf(
        "%d files, %d lines, %d alarms%n",
        searched.files(), searched.lines(), searched.alarms().size());
    assertThat(searched.files()).isGreaterThan(500);
    assertThat(searched.alarms()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void whatIsJsonStaysJson() throws IOException {
    int documents = 0;
    for (Path root : ROOTS) {
      try (Stream<Path> walk = Files.walk(root)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          if (text.startsWith("{") && isJson(text)) {
            documents++;
            assertThat(isJson(Secrets.removedFrom(text))).as(file.toString()).isTrue();
          }
        }
      }
    }
    assertThat(documents).isGreaterThan(20);
  }

  private static boolean isJson(String text) {
    try {
      JSON.readTree(text);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }
}
