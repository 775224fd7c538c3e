package dev.gumshoe.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogErrorsTest {
  private static LogSurvey survey(int block, byte[] log, String... errors) {
    return survey(List.of(new KnownErrors("f", "F", List.of(errors))), block, log);
  }

  private static LogSurvey survey(List<KnownErrors> flows, int block, byte[] log) {
    try {
      return LogErrors.of(flows, block).survey(stutter(log));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A channel that gives seven bytes at once at most, as a pipe may. */
  private static ReadableByteChannel stutter(byte[] log) {
    if (log.length > 100_000) {
      return Channels.newChannel(new ByteArrayInputStream(log));
    }
    var whole = ByteBuffer.wrap(log);
    return new ReadableByteChannel() {
      @Override
      public int read(ByteBuffer to) {
        int count = Math.min(Math.min(7, whole.remaining()), to.remaining());
        to.put(whole.slice(whole.position(), count));
        whole.position(whole.position() + count);
        return count == 0 ? -1 : count;
      }

      @Override
      public boolean isOpen() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What is found, by flow: lines, texts with their counts, first line, last line. */
  private static Map<String, List<Object>> facts(LogSurvey survey) {
    var facts = new LinkedHashMap<String, List<Object>>();
    for (FlowLines one : survey.found()) {
      facts.put(
          one.flow().flow(),
          List.of(one.lines(), Map.copyOf(one.texts()), one.first().number(), one.last().number()));
    }
    return facts;
  }

  private static Map<String, List<Object>> naive(List<KnownErrors> flows, String log) {
    var facts = new LinkedHashMap<String, List<Object>>();
    String[] lines = log.split("\n", -1);
    for (KnownErrors flow : flows) {
      var texts = new LinkedHashMap<String, Long>();
      var numbers = new ArrayList<Long>();
      for (int i = 0; i < lines.length; i++) {
        boolean any = false;
        for (String text : flow.errors()) {
          if (holds(lines[i], text)) {
            texts.merge(text, 1L, Long::sum);
            any = true;
          }
        }
        if (any) {
          numbers.add(i + 1L);
        }
      }
      if (!numbers.isEmpty()) {
        facts.put(
            flow.flow(),
            List.of((long) numbers.size(), texts, numbers.getFirst(), numbers.getLast()));
      }
    }
    return facts;
  }

  private static boolean holds(String line, String text) {
    int from = 0;
    for (String part : text.split("\\*")) {
      int at = line.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 9, 10, 11, 17, 18, 30})
  void findsWhatAReaderLineByLineFinds(int shortest) {
    var random = new Random(shortest);
    for (int round = 0; round < 300; round++) {
      var flows = new ArrayList<KnownErrors>();
      for (int flow = 0; flow < 3; flow++) {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(6); i >= 0; i--) {
          String text = letters(random, shortest + random.nextInt(4), "ab(");
          texts.add(random.nextInt(3) == 0 ? text + "*" + letters(random, 3, "ab(") : text);
        }
        flows.add(new KnownErrors("flow" + flow, "", texts.stream().distinct().toList()));
      }
      var log = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        log.append(letters(random, random.nextInt(60), "ab(\0\u00ff\r"));
        List<String> known = flows.get(random.nextInt(3)).errors();
        log.append(known.get(random.nextInt(known.size())).replace("*", letters(random, 2, "a\0")));
        log.append(letters(random, random.nextInt(9), "ab("));
        log.append(random.nextInt(4) == 0 ? "" : "\n\n".substring(random.nextInt(2)));
      }
      String text = log.toString();
      int longest = Stream.of(text.split("\n")).mapToInt(String::length).max().orElse(0);
      LogSurvey found = survey(flows, 2 * longest + 8 + random.nextInt(500), bytes(text));
      assertThat(facts(found)).isEqualTo(naive(flows, text));
      assertThat(found.lines())
          .isEqualTo(text.chars().filter(c -> c == '\n').count() + (text.endsWith("\n") ? 0 : 1));
    }
  }

  private static String letters(Random random, int length, String of) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(of.charAt(random.nextInt(of.length())));
    }
    return text.toString();
  }

  @Test
  void aTextIsFoundWhereverItBeginsAndHoweverLongItsLineIs() {
    for (int before = 0; before < 700; before++) {
      String log = "x".repeat(before) + "too many open files" + "y".repeat(700 - before);
      assertThat(facts(survey(128, bytes("\n" + log + "\nz"), "too many open files")))
          .containsExactly(Map.entry("f", List.of(1L, Map.of("too many open files", 1L), 2L, 2L)));
    }
  }

  @Test
  void hostileTextsAndLogsAreReadInTheTimeOfOthers() {
    byte[] log = bytes(("a".repeat(3_000_000) + "\n").repeat(3));
    LogSurvey survey =
        LogErrorsTest.survey(1 << 19, log, "aaaaaaaaaa*b", "aaaaaaaaaaaab", "aaaaaaaaaaaaaaaaaaa");
    assertThat(facts(survey))
        .containsExactly(Map.entry("f", List.of(3L, Map.of("aaaaaaaaaaaaaaaaaaa", 3L), 1L, 3L)));
  }

  @Test
  void caseDiffersAndStarsAloneFindNothing() {
    LogSurvey survey =
        LogErrorsTest.survey(
            4096, bytes("Too Many\ntoo many\r\n"), "too many", "*", " ** ", "a\nb", "nobody");
    assertThat(facts(survey))
        .containsExactly(Map.entry("f", List.of(1L, Map.of("too many", 1L), 2L, 2L)));
    assertThat(survey.found().getFirst().first()).isEqualTo(new LogLine(2, "too many"));
  }

  @Test
  void linesAreCutAroundTheErrorAndWhatIsNotUtf8IsReplaced() {
    byte[] log = bytes("\u00ff" + "x".repeat(1000) + "too many" + "y".repeat(1000));
    LogLine line = LogErrorsTest.survey(4096, log, "too many").found().getFirst().first();
    assertThat(line)
        .isEqualTo(new LogLine(1, "…" + "x".repeat(60) + "too many" + "y".repeat(232) + "…"));
    assertThat(
            LogErrorsTest.survey(4096, bytes("\u00fftoo many"), "too many")
                .found()
                .getFirst()
                .first())
        .isEqualTo(new LogLine(1, "\uFFFDtoo many"));
  }

  @Test
  void theLongestTextComesFirstThenTheOneInMoreLines() {
    List<KnownErrors> flows =
        List.of(
            new KnownErrors("short", "", List.of("12345678")),
            new KnownErrors("often", "", List.of("123456789")),
            new KnownErrors("long", "", List.of("abcdefghijkl")),
            new KnownErrors("none", "", List.of("nowhere to be seen")),
            new KnownErrors("also", "", List.of("a23456789", "x")));
    byte[] log = bytes("123456789\n123456789\na23456789\nabcdefghijkl");
    assertThat(survey(flows, 4096, log).found())
        .extracting(one -> one.flow().flow())
        .containsExactly("long", "often", "also", "short");
  }
}
