package dev.gumshoe.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShellWordsTest {
  private static final List<String> HOSTILE =
      List.of(
          "plain-1.2/3:4=5@6%7+8,9_",
          "", " ", "'", "''", "a'b'c", "\"", "\\", "$(id)", "`id`", "a\nb", "\r", "\t", ";", "&",
          "|", "<", ">", "(", ")", "*", "?", "[a]", "{a,b}", "~", "#", "!", "é", "😀", "-n", "--",
          "$'x'");

  @Test
  void joinedWordsComeBackFromSplit() {
    assertThat(ShellWords.split(ShellWords.join(HOSTILE)))
        .isEqualTo(new ShellWords.Split.Words(HOSTILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void aRealShellMakesTheSameWords(String shell) throws Exception {
    String line = "printf '%s\\0' " + ShellWords.join(HOSTILE);
    Process process = new ProcessBuilder(shell, "-c", line).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(List.of(said.substring(0, said.length() - 1).split("\0", -1))).isEqualTo(HOSTILE);
  }

  @Test
  void plainWordsStayPlain() {
    assertThat(ShellWords.join(List.of("ipvsadm", "-Lnc", "a b", "it's")))
        .isEqualTo("ipvsadm -Lnc 'a b' 'it'\\''s'");
  }

  @Test
  void aNulCannotBeAnArgument() {
    assertThatThrownBy(() -> ShellWords.quote("a\0b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an argument cannot hold a NUL character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;b", "a|b", "a&b", "a<b", "a>b", "(a)", "$a", "\"$a\"", "`a`", "\"`a`\"", "a*", "a?",
        "a\nb", "# a", "~/a", "'open", "\"open", "end\\", "[a]", "{ a; }", "! a"
      })
  void shellSyntaxIsRejected(String line) {
    assertThat(ShellWords.split(line)).isInstanceOf(ShellWords.Split.Rejected.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"a\\ b|a b", "\"a\\\"b\"|a\"b", "\"a\\nb\"|a\\nb", "'a'\"b\"c|abc", "a#b|a#b"},
      delimiter = '|')
  void quotesAndBackslashesAreReadAsAShellDoes(String line, String word) {
    assertThat(ShellWords.split(line)).isEqualTo(new ShellWords.Split.Words(List.of(word)));
  }

  @Test
  void anEmptyLineHasNoWords() {
    assertThat(ShellWords.split(" \t ")).isEqualTo(new ShellWords.Split.Words(List.of()));
  }
}
