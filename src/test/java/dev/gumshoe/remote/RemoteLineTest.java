package dev.gumshoe.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RemoteLineTest {
  @ParameterizedTest
  @EnumSource
  void theArgumentVectorComesBackFromTheLine(RemoteLine.Root root) {
    List<String> argv = List.of("sh", "-c", "echo \"$1\"; sudo -- x", "sh", "a'b", "", "--");
    String line = RemoteLine.of(argv, root, "mark", Duration.ofSeconds(20));
    assertThat(RemoteLine.read(line))
        .contains(new RemoteLine.Asked(argv, root != RemoteLine.Root.HELD));
  }

  @Test
  void aLineOfPlainWordsIsItsOwnArgumentVector() {
    assertThat(RemoteLine.read("ip -o 'addr' show"))
        .contains(new RemoteLine.Asked(List.of("ip", "-o", "addr", "show"), false));
  }

  @Test
  void aLineWithShellSyntaxIsNone() {
    assertThat(RemoteLine.read("id; reboot")).isEmpty();
  }

  @Test
  void aTrialOfSudoIsReadAsTrue() {
    assertThat(RemoteLine.read(RemoteLine.trying(RemoteLine.Root.SUDO, "mark")))
        .contains(new RemoteLine.Asked(List.of("true"), true));
  }
}
