package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Kinds;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.parse.all.Answers;
import dev.gumshoe.parse.all.Parsers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes a parser throw, and no fact or problem stands on a line that is not there. */
class HostileInputTest {
  private static final long SEED = 20_261_122;

  static List<String> kinds() {
    return Kinds.ofCommands().stream().map(kind -> kind.id()).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void damagedOutputOfAnyToolIsRead(String kind) throws Exception {
    var random = new Random(SEED);
    for (GoldenSample sample : ownAndSomeOfTheOthers(kind, random)) {
      Capture whole = sample.capture();
      String text = whole.stdout().text();
      check(kind, whole);
      check(kind, text.replace("\n", "\r\n"));
      int times = sample.kind().equals(kind) ? 8 : 1;
      for (int i = 0; i < times && !text.isEmpty(); i++) {
        check(kind, text.substring(0, random.nextInt(text.length())));
        check(kind, text.substring(random.nextInt(text.length())));
        check(kind, mutated(text, random));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsNoOutputOfAnyToolIsRead(String kind) {
    var random = new Random(SEED);
    check(kind, "");
    check(kind, "\n\n\r\n \n\t\n");
    check(kind, "\0\0\n\0");
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[random.nextInt(600)];
      random.nextBytes(bytes);
      check(kind, new String(bytes, StandardCharsets.UTF_8));
      check(kind, new String(bytes, StandardCharsets.ISO_8859_1));
    }
    for (String piece :
        List.of("[", "{\"log\":", "\"", ":", "-", "(", "\\", "[{", "a > ", "1.", "!", "- ", "::")) {
      check(kind, piece.repeat(3));
      check(kind, piece.repeat(5_000));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void veryLongLinesAreRead(String kind) throws Exception {
    check(kind, "x".repeat(1 << 20));
    check(kind, " ".repeat(1 << 20) + "x");
    for (GoldenSample sample : GoldenSample.all()) {
      if (sample.kind().equals(kind)) {
        String line = sample.capture().stdout().text().replace("\n", " ") + " ";
        check(kind, line.length() < 2 ? line : line.repeat((1 << 20) / line.length()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void manyLinesAreRead(String kind) throws Exception {
    for (GoldenSample sample : GoldenSample.all()) {
      if (sample.kind().equals(kind)) {
        List<String> lines = sample.capture().stdout().text().lines().toList();
        int size = Math.max(1, lines.size());
        check(
            kind,
            IntStream.range(0, 100_000)
                .mapToObj(i -> lines.isEmpty() ? "" : lines.get(i % size))
                .collect(Collectors.joining("\n")));
        break;
      }
    }
  }

  /** All samples of the kind, and of each other kind one. */
  private static List<GoldenSample> ownAndSomeOfTheOthers(String kind, Random random)
      throws Exception {
    var byKind = GoldenSample.all().stream().collect(Collectors.groupingBy(GoldenSample::kind));
    var chosen = new ArrayList<>(byKind.getOrDefault(kind, List.of()));
    byKind.keySet().stream()
        .sorted()
        .filter(other -> !other.equals(kind))
        .map(byKind::get)
        .forEach(samples -> chosen.add(samples.get(random.nextInt(samples.size()))));
    return chosen;
  }

  private static void check(String kind, String text) {
    check(kind, Capture.ofText("test", text));
    if (text.length() < 10_000) {
      check(kind, onStandardError(text, 0));
      check(kind, onStandardError(text, 1));
    }
  }

  private static void check(String kind, Capture capture) {
    int lines = Lines.of(capture).all().size();
    Reading reading = Parsers.byKind(kind).orElseThrow().parse(capture);
    if (reading instanceof Reading.Read(Evidence evidence, List<LineProblem> problems)) {
      assertThat(problems).allMatch(problem -> problem.line() >= 0 && problem.line() <= lines);
      assertThat(linesOf(Facts.of(evidence))).allMatch(line -> line >= 0 && line <= lines);
    }
    Answers.read(kind, capture);
  }

  private static Capture onStandardError(String text, int status) {
    return new Capture(
        "test",
        List.of("tool"),
        Instant.EPOCH,
        Duration.ZERO,
        new Ending.Exited(status),
        Output.whole("a\n"),
        Output.whole(text));
  }

  private static List<Long> linesOf(Object fact) {
    var found = new ArrayList<Long>();
    if (fact instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (name.equals("line")) {
              found.add((Long) value);
            }
            found.addAll(linesOf(value));
          });
    } else if (fact instanceof List<?> list) {
      list.forEach(item -> found.addAll(linesOf(item)));
    }
    return found;
  }

  private static String mutated(String text, Random random) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < 1 + chars.length / 40; i++) {
      chars[random.nextInt(chars.length)] =
          (char) (random.nextInt(4) == 0 ? random.nextInt(256) : 32 + random.nextInt(95));
    }
    if (random.nextBoolean()) {
      int from = random.nextInt(chars.length);
      int to = Math.min(chars.length, from + random.nextInt(40));
      Arrays.fill(chars, from, to, ' ');
    }
    return new String(chars);
  }
}
