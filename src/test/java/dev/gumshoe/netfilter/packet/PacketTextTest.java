package dev.gumshoe.netfilter.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PacketTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp 10.0.0.1:40000 -> 10.96.0.1:443 in=eth0",
        "tcp 10.0.0.1 -> 10.96.0.1:443",
        "tcp ? -> 10.96.0.1",
        "tcp 10.0.0.1 -> 10.96.0.1:443 local uid=1337 gid=1337",
        "udp [fd00::1]:53 -> [fd00::2]:53 in=eth0 out=eth1 forwarded",
        "udp fd00::1 -> fd00::2 in=eth0 delivered",
        "icmp 10.0.0.1 -> 10.0.0.2 in=eth0 type=8/0",
        "icmpv6 fe80::1 -> ff02::1 in=eth0 type=135/0",
        "gre 10.0.0.1 -> 10.0.0.2 in=eth0",
        "253 10.0.0.1 -> 10.0.0.2 in=eth0",
        "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 flags=SYN,ACK mark=0x4000/0xffff state=ESTABLISHED"
            + " direction=reply connmark=0x1 becomes=10.0.0.1:1->10.0.0.3:3",
        "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 flags=NONE state=?",
        "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 length=60 ttl=64 tos=16 mac=02:00:00:00:00:01"
            + " physin=none physout=veth1 options=2,4 mss=1460",
        "tcp 10.0.0.1 -> 10.0.0.2 in=eth0 fragment",
        "tcp 10.0.0.1:1 -> 10.0.0.2:2 in=eth0 mark=? state=ESTABLISHED nat=none",
      })
  void isPrintedAsItIsRead(String text) {
    assertThat(Packet.read(text).packetOrThrow()).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "10.0.0.1->10.96.0.1:443 | tcp 10.0.0.1 -> 10.96.0.1:443",
        "TCP 10.0.0.1 → 10.96.0.1:443 in=eth0 | tcp 10.0.0.1 -> 10.96.0.1:443 in=eth0",
        "6 any -> 10.96.0.1:443 sent | tcp ? -> 10.96.0.1:443 local",
        "icmp fd00::1 -> fd00::2 | icmpv6 fd00::1 -> fd00::2 type=128/0",
        "tcp 10.0.0.1 -> 10.0.0.2 in=a out=b | tcp 10.0.0.1 -> 10.0.0.2 in=a out=b forwarded",
        "tcp 10.0.0.1 -> 10.0.0.2 mark=16384 | tcp 10.0.0.1 -> 10.0.0.2 mark=0x4000",
      })
  void mayBeWrittenMoreThanOneWay(String text, String printed) {
    assertThat(Packet.read(text).packetOrThrow()).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "tcp 10.0.0.1 10.0.0.2 | has no source",
        "tcp -> 10.0.0.2 | the source is missing",
        "frob 10.0.0.1 -> 10.0.0.2 | frob' is no protocol",
        "tcp 10.0.0.300 -> 10.0.0.2 | is no IP address",
        "tcp 10.0.0.1 -> 10.0.0.2:65536 | the port must be a number to 65535",
        "tcp 10.0.0.1 -> fd00::1 | both must be the same",
        "icmp 10.0.0.1:8 -> 10.0.0.2 | has no ports",
        "tcp 10.0.0.1 -> 10.0.0.2 shiny | shiny' is not known",
        "tcp 10.0.0.1 -> 10.0.0.2 color=red | color=red' is not known",
        "tcp 10.0.0.1 -> 10.0.0.2 mark=zz | there must be a number such as 0x4000",
        "tcp 10.0.0.1 -> 10.0.0.2 in= | After in= something must follow",
        "udp 10.0.0.1 -> 10.0.0.2 flags=SYN | flags= is for tcp only",
        "tcp 10.0.0.1 -> 10.0.0.2 state=OLD | state= must be NEW",
        "tcp 10.0.0.1 -> 10.0.0.2 ttl=256 | a number to 255",
      })
  void isRefusedWithWhatIsWrong(String text, String why) {
    assertThat(Packet.read(text))
        .isInstanceOfSatisfying(
            PacketReading.Refused.class, refused -> assertThat(refused.why()).contains(why));
  }

  @Test
  void hostileTextIsRefusedInOneShortSentence() {
    assertThat(Packet.read("x".repeat(100_000)))
        .isInstanceOfSatisfying(
            PacketReading.Refused.class, refused -> assertThat(refused.why()).hasSizeLessThan(300));
  }
}
