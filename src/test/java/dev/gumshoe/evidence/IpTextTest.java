package dev.gumshoe.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 5952, section 4 and 5, and what must not pass as an address. */
class IpTextTest {
  @ParameterizedTest
  @CsvSource({
    "10.96.0.1, 10.96.0.1",
    "010.096.000.001, 10.96.0.1",
    "2001:0DB8::0001, 2001:db8::1",
    "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "0:0:0:0:0:0:0:0, ::",
    "::1, ::1",
    "1::, 1::",
    "::ffff:10.0.0.1, ::ffff:10.0.0.1",
    "::ffff:0a00:0001, ::ffff:10.0.0.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "fe80::1%eth0, fe80::1%eth0",
  })
  void equalAddressesAreEqualText(String printed, String canonical) {
    assertThat(IpText.canonical(printed)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "256.0.0.1",
        "1.2.3.4.5",
        "1.2.3.4:",
        "localhost",
        ":",
        ":::",
        "1:::2",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "g::",
        "1.2.3.4::",
        "::1.2.3",
        "::1.2.3.4.5",
        "١.2.3.4",
        "kubernetes.default"
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpText.canonical(text)).isEmpty();
  }

  @Test
  void hexadecimalDigitsAreRead() {
    assertThat(IpText.fromHex("0A600001")).contains("10.96.0.1");
    assertThat(IpText.fromHex("fd000000000000000000000000000001")).contains("fd00::1");
    assertThat(IpText.fromHex("0A6000")).isEmpty();
  }
}
