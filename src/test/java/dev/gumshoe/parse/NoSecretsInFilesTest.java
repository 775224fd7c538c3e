package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recorded output of tokens and certificates never brings a secret into the repository. */
class NoSecretsInFilesTest {
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{20,}");

  /** Header and claims of a token, or claims and signature, or claims alone. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<![\\w-])(?:eyJ[\\w-]{8,}\\.[\\w-]{8,}|\\.eyJ[\\w-]{8,}|ZXlK[\\w+/]{60,})");

  @Test
  void noCaseAndNoSampleHoldsAPrivateKeyOrAToken() throws IOException {
    assertThat(holding(Path.of("wizard-flows"))).isEmpty();
    assertThat(holding(Path.of("src/test/resources"))).isEmpty();
  }

  @Test
  void bothWouldBeFound() {
    String header = "eyJ" + "hbGciOiJub25lIn0";
    assertThat(secret("a: " + header + "." + "eyJ" + "pc3MiOiJqb2UifQ" + ".")).isTrue();
    assertThat(secret("." + "eyJ" + "pc3MiOiJqb2UifQ.")).isTrue();
    String key = "PRIVATE" + " KEY-----";
    assertThat(secret("-----BEGIN " + key + "\n" + "A".repeat(64))).isTrue();
    assertThat(secret("-----BEGIN CERTIFICATE-----\n" + "A".repeat(64))).isFalse();
  }

  private static List<Path> holding(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> secret(read(file))).toList();
    }
  }

  private static boolean secret(String text) {
    return PRIVATE_KEY.matcher(text).find() || TOKEN.matcher(text).find();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
