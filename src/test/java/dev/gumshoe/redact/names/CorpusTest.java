package dev.gumshoe.redact.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.all.Parsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real output with stand-ins tells what it told before, with the same stand-ins. */
class CorpusTest {
  private static final Path ROOT = Path.of("src/test/resources/parse");

  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> Files.exists(Path.of(file.toString().replaceAll("txt$", "json"))))
          .map(file -> ROOT.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSameFactsAreRead(String sample) throws IOException {
    String text = Files.readString(ROOT.resolve(sample));
    var originals = new Originals(Set.of());
    originals.addText(text);
    StandIns standIns = StandIns.of("corpus".getBytes(StandardCharsets.UTF_8), originals);
    Parser parser = Parsers.byKind(sample.substring(0, sample.indexOf('/'))).orElseThrow();
    String replaced = standIns.inText(text);
    assertThat(new LeakSearch(standIns.replacements()).in(sample, replaced)).isEmpty();
    if (holdsCertificates(text)) {
      assertThat(replaced.lines()).hasSameSizeAs(text.lines().toList());
      assertThat(holdsCertificates(replaced)).isFalse();
      return;
    }
    assertThat(facts(parser, replaced)).isEqualTo(changed(facts(parser, text), standIns));
  }

  /**
   * The first bytes of a certificate in DER, a sequence of some hundred bytes, as base64 has them.
   */
  private static boolean holdsCertificates(String text) {
    return text.contains("MII") || text.contains("LS0tLS1CRUdJTi");
  }

  private static Object facts(Parser parser, String text) {
    return switch (parser.parse(Capture.ofText("sample", text))) {
      case Reading.Read(var evidence, _) -> Facts.of(evidence);
      case Reading.NotRead(var why, _) -> why;
    };
  }

  private static Object changed(Object facts, StandIns standIns) {
    return switch (facts) {
      case String text -> standIns.inText(text);
      case List<?> list -> list.stream().map(each -> changed(each, standIns)).toList();
      case Map<?, ?> map -> {
        var result = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> result.put(key, changed(value, standIns)));
        yield result;
      }
      default -> facts;
    };
  }
}
