package dev.gumshoe.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeAddressTest {
  @ParameterizedTest
  @CsvSource({
    "node-3, , node-3, 0",
    "root@node-3, root, node-3, 0",
    "root@10.0.0.13:2222, root, 10.0.0.13, 2222",
    "ssh://root@10.0.0.13:2222, root, 10.0.0.13, 2222",
    "SSH://node-3/, , node-3, 0",
    "[fe80::1%eth0]:22, , fe80::1%eth0, 22",
    "root@[2001:db8::1], root, 2001:db8::1, 0",
    "2001:db8::1, , 2001:db8::1, 0",
    "admin@2001:db8::22, admin, 2001:db8::22, 0",
  })
  void readsWhatOperatorsWrite(String text, String user, String host, int port) {
    assertThat(NodeAddress.parse(text))
        .isEqualTo(
            new NodeAddress(
                Optional.ofNullable(user),
                host,
                port == 0 ? OptionalInt.empty() : OptionalInt.of(port)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "root@", "@node", "-oProxyCommand=x", "root@-x", "node:0", "node:65536", "node:x",
        "node:", "a b", "http://node", "[::1", "::1]", "-l@node", "a@b@c", "node/../x", "$(id)",
        "root;id@node", "node:999999"
      })
  void refusesTheRestWithASentence(String text) {
    assertThatThrownBy(() -> NodeAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not an SSH address: ")
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://root:hidden@node",
        "root:hidden@node:22",
        "root:hid@den@node",
        "a:hidden@[::1]"
      })
  void neverQuotesAPassword(String text) {
    assertThatThrownBy(() -> NodeAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is not an SSH address: ")
        .hasMessageNotContainingAny("hid", "den");
  }

  @Test
  void quotesWhatWasTypedWhenThePortIsWrong() {
    assertThatThrownBy(() -> NodeAddress.parse("root@node:65536"))
        .hasMessage("\"root@node:65536\" is not an SSH address: a port is from 1 to 65535.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"root@[2001:db8::1]:22", "2001:db8::1", "a@b:22", "b"})
  void printsTheFormThatItReads(String text) {
    assertThat(NodeAddress.parse(text)).hasToString(text);
  }
}
