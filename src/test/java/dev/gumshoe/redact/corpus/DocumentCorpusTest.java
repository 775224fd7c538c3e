package dev.gumshoe.redact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.redact.corpus.Documents.Document;
import dev.gumshoe.session.CleanCapture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Headers, lines and files that hold secrets, as they are and inside of something else. */
class DocumentCorpusTest {
  private static final int ROUNDS = 10;

  /** What a header is found in. */
  enum AroundHeader {
    CURL("> GET / HTTP/1.1\n> %s\n> Accept: */*\n"),
    CURL_CR("> %s\r\n> Accept: */*\r\n"),
    ARGUMENT("root 1 0.0 curl -sk -H '%s' https://10.0.0.1/\n"),
    QUOTED_ARGUMENT("[\"curl\",\"-H\",\"%s\",\"x\"]\n"),
    TCPDUMP(
        "12:00:00.000000 IP 10.0.0.1.4 > 10.0.0.2.80: Flags [P.]\nE..H.@.@.GET / HTTP/1.1\n%s\nHost: x\n"),
    LOG("I1122 03:59:48.000000       1 round_trippers.go:463]     %s\n"),
    RAW("%s");

    private final String form;

    AroundHeader(String form) {
      this.form = form;
    }
  }

  /** What a file is found in. */
  enum AroundFile {
    AS_IT_IS(text -> text),
    INDENTED(text -> text.indent(6)),
    QUOTED(text -> "{\"file\":" + Surroundings.json(text) + "}"),
    BASE64(text -> "x: " + Letters.base64(text) + "\n"),
    WRAPPED(
        text ->
            Base64.getMimeEncoder(76, new byte[] {'\n'})
                .encodeToString(
                    ("some text before it, and more\n" + text).getBytes(StandardCharsets.UTF_8)));

    private final UnaryOperator<String> form;

    AroundFile(UnaryOperator<String> form) {
      this.form = form;
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAHeaderIsKept(AroundHeader around) {
    search(letters -> Documents.headers(letters), text -> around.form.replace("%s", text));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfALineIsKept(AroundFile around) {
    search(
        letters -> Documents.lines(letters), text -> around.form.apply("# a\n" + text + "\n# b\n"));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfAFileIsKept(AroundFile around) {
    search(letters -> Documents.files(letters), around.form);
  }

  private interface Making {
    List<Document> of(Letters letters);
  }

  private static void search(Making making, UnaryOperator<String> around) {
    long seed = ThreadLocalRandom.current().nextLong();
    var letters = new Letters(new Random(seed));
    Map<String, String> leaks = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Document document : making.of(letters)) {
        String text = around.apply(document.text());
        String clean = CleanCapture.of(Capture.ofText("t", text)).stdout().text();
        LeakFinder.in(clean, document.secret())
            .ifPresent(part -> leaks.put(document.kind(), part + " in " + clean));
        assertThat(newlines(clean)).as(text).isEqualTo(newlines(text));
      }
    }
    assertThat(leaks).as("seed %d", seed).isEmpty();
  }

  private static long newlines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
