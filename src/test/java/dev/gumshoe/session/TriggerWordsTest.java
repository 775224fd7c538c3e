package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.correlate.Trigger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "timeout 4 bash -c :<\"/dev/tcp/$0/$1\" 10.96.0.1 443 | 10.96.0.1 | 443 | tcp",
        "nc -z -w 2 10.96.0.1 443 | 10.96.0.1 | 443 | tcp",
        "nc -zu -u fd00:0::1 53 | fd00::1 | 53 | udp",
        "nc -z example.org 443 | ~~ | 443 | tcp",
        "curl -sS -k https://10.96.0.1/healthz | 10.96.0.1 | 443 | tcp",
        "curl http://[fd00::1]:8080/ | fd00::1 | 8080 | tcp",
        "ping -c 1 10.96.0.1 | ~~ | 0 | ~~",
        "bash -c true | ~~ | 0 | ~~",
      })
  void whatItConnectsToIsReadWhereItIsPlain(
      String command, String address, int port, String protocol) {
    assertThat(TriggerWords.read(List.of(command.split(" "))))
        .isEqualTo(
            new Trigger(Optional.of(address).filter(text -> !text.isEmpty()), port, protocol));
  }
}
