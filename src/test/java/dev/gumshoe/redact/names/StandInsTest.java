package dev.gumshoe.redact.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandInsTest {
  private static final byte[] KEY =
      "a key of thirty-two bytes or so.".getBytes(StandardCharsets.UTF_8);

  private static StandIns of(String... texts) {
    var originals = new Originals(Set.of("node-17", "payments", "alice"));
    List.of(texts).forEach(originals::addText);
    return StandIns.of(KEY, originals);
  }

  private static Address ipv4(long bits) {
    return new Address(4, 0, bits & 0xffffffffL);
  }

  private static int shared(Address a, Address b) {
    long other = a.high() ^ b.high();
    if (a.version() == 6 && other != 0) {
      return Long.numberOfLeadingZeros(other);
    }
    int low = Long.numberOfLeadingZeros(a.low() ^ b.low());
    return a.version() == 4 ? low - 32 : 64 + low;
  }

  @Test
  void twoAddressesShareAsManyLeadingBitsAsBefore() {
    StandIns standIns = of("10.244.0.0/16", "10.96.0.0/12");
    var random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      Address one = ipv4(random.nextInt());
      Address other = ipv4(one.low() ^ random.nextInt() >>> random.nextInt(32));
      if (!Ipv4Ranges.same(one.low()) && !Ipv4Ranges.same(other.low())) {
        assertThat(shared(standIns.of(one), standIns.of(other))).isEqualTo(shared(one, other));
      }
    }
  }

  @Test
  void networksOfIpv6AreKeptAsWell() {
    StandIns standIns = of("fd00:10:244::/48");
    var random = new Random(8);
    for (int round = 0; round < 1_000; round++) {
      var one =
          new Address(6, 0xfd00_0010_0000_0000L | random.nextInt(), random.nextLong() | 1L << 63);
      long change = random.nextLong() >>> 16 + random.nextInt(48);
      var other = new Address(6, one.high() ^ change, one.low());
      assertThat(shared(standIns.of(one), standIns.of(other))).isEqualTo(shared(one, other));
    }
  }

  @Test
  void noTwoAddressesOfANetworkHaveOneStandIn() {
    StandIns standIns = of("192.168.7.0/24");
    Set<Address> all = new HashSet<>();
    for (int host = 0; host < 65_536; host++) {
      all.add(standIns.of(ipv4(0xc0a80000L + host)));
    }
    assertThat(all).hasSize(65_536);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 8",
    "172.16.0.0, 12",
    "192.168.0.0, 16",
    "100.64.0.0, 10",
    "192.0.2.0, 24",
    "198.51.100.0, 24",
    "203.0.113.0, 24",
    "198.18.0.0, 15"
  })
  void whatIsInARangeOfMeaningStaysInIt(String range, int length) {
    long base = Texts.bits(range, "\\.");
    StandIns standIns = of();
    var random = new Random(9);
    for (int round = 0; round < 300; round++) {
      Address inside = ipv4(base | random.nextInt() >>> length & 0xffffffffL >>> length);
      assertThat(shared(standIns.of(inside), ipv4(base))).isGreaterThanOrEqualTo(length);
      Address outside = ipv4(random.nextInt());
      boolean was = shared(outside, ipv4(base)) >= length;
      assertThat(shared(standIns.of(outside), ipv4(base)) >= length).isEqualTo(was);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0/0",
        "255.255.255.255",
        "255.255.240.0",
        "169.254.20.10",
        "224.0.0.1",
        "10.0.0.0/8",
        "::1",
        "::/0",
        "ff02::1",
        "fe80::1",
        "00:00:00:00:00:00",
        "ff:ff:ff:ff:ff:ff",
        "ee:ee:ee:ee:ee:ee",
        "v1.28.3",
        "v1.2.3.4",
        "version 3.0.0.1",
        "5.14.0-427.13.1.el9_4.x86_64",
        "iptables v1.8.10 (nf_tables)",
        "12:34:56.789",
        "1.3.6.1.4.1.2021",
        "std::string",
        "1.2.3",
        "300.1.2.3",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "KUBE-SVC-NPX46M4PTMTKRN6Y",
        "a3:00:11:22:33:44:55:66:77:88",
        "kube-system/coredns"
      })
  void whatIdentifiesNobodyStays(String text) {
    assertThat(of(text, "10.0.0.1 fd00::1").inText(text)).isEqualTo(text);
  }

  @Test
  void theSameKeyGivesTheSameAndAnotherGivesOthers() {
    String text = "10.1.2.3 via fd00:1::5:6:7:8 dev eth0 lladdr 52:54:00:12:34:56 on node-17";
    var originals = new Originals(Set.of("node-17"));
    originals.addText(text);
    String one = StandIns.of(KEY, originals).inText(text);
    assertThat(StandIns.of(KEY, originals).inText(text)).isEqualTo(one).isNotEqualTo(text);
    assertThat(StandIns.of("another".getBytes(StandardCharsets.UTF_8), originals).inText(text))
        .isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[10.1.2.3]:22",
        "src=10.1.2.3 dst=10.1.9.9",
        "10.1.2.3.443 > 10.1.9.9.52011:",
        "10.1.2.3-10.1.2.9",
        "kube-apiserver-10.1.2.3",
        "ip-10-1-2-3.ec2",
        "\\n10.1.2.3\\n",
        "3.2.1.10.in-addr.arpa",
        "TCP  0A010203:01BB wlc",
        "   2: 0302010A:1F90 00000000:0000 0A ",
        "eth0\t0002010A\t0302010A\t0003\t0",
        "::ffff:10.1.2.3",
        "match 0a010203/ffffffff"
      })
  void everyFormOfAnAddressIsReplaced(String text) {
    StandIns standIns = of(text, "10.1.2.3 10.1.2.0 10.1.9.9 10.1.2.9");
    String replaced = standIns.inText(text);
    assertThat(replaced).isNotEqualTo(text);
    assertThat(new LeakSearch(standIns.replacements()).in("text", text)).isNotEmpty();
    assertThat(new LeakSearch(standIns.replacements()).in("text", replaced)).isEmpty();
  }

  @Test
  void allFormsOfAnAddressHaveOneStandIn() {
    StandIns standIns = of("10.1.2.3 52:54:00:12:34:56");
    String address = standIns.inText("10.1.2.3");
    String hex = standIns.inText("TCP  0A010203:01BB wlc").substring(5, 13);
    assertThat(ipv4(Long.parseLong(hex, 16))).hasToString(address);
    assertThat(standIns.inText("10-1-2-3")).isEqualTo(address.replace('.', '-'));
    assertThat(standIns.inText("::ffff:10.1.2.3")).isEqualTo("::ffff:" + address);
    String mac = standIns.inText("52:54:00:12:34:56");
    assertThat(standIns.inText("8000.525400123456")).isEqualTo("8000." + mac.replace(":", ""));
    assertThat(standIns.inText("52-54-00-12-34-56")).isEqualTo(mac.replace(':', '-'));
  }

  @Test
  void aNetworkThatWasSeenStaysANetwork() {
    StandIns standIns = of("10.244.3.0/24 via 10.244.3.0", "10.96.0.0/12");
    assertThat(standIns.inText("10.244.3.0/24")).matches("10\\.\\d+\\.\\d+\\.0/24");
    assertThat(standIns.inText("10.244.3.255")).matches("10\\.\\d+\\.\\d+\\.255");
    assertThat(standIns.inText("10.96.0.1")).matches("10\\.\\d+\\.0\\.1");
  }

  @Test
  void hardwareAddressesKeepTheirFlagsAndTheirVendor() {
    StandIns standIns = of();
    var random = new Random(10);
    for (int round = 0; round < 500; round++) {
      long bits = random.nextLong() & 0xfeffffffffffL;
      long standIn = standIns.of(new Mac(bits)).bits();
      assertThat(standIn & 0x030000000000L).isEqualTo(bits & 0x030000000000L);
      long sibling = standIns.of(new Mac(bits ^ 0x1234)).bits();
      assertThat(sibling >>> 24).isEqualTo(standIn >>> 24);
      assertThat(sibling).isNotEqualTo(standIn);
    }
  }

  @Test
  void anAddressMadeOfAHardwareAddressFollowsIt() {
    StandIns standIns = of("52:54:00:12:34:56 fe80::5054:ff:fe12:3456 ff02::1:ff12:3456");
    long mac = Long.parseLong(standIns.inText("52:54:00:12:34:56").replace(":", ""), 16);
    long low = (mac >>> 24 ^ 0x020000) << 40 | 0xfffe000000L | mac & 0xffffff;
    assertThat(standIns.inText("fe80::5054:ff:fe12:3456"))
        .isEqualTo(new Address(6, 0xfe80L << 48, low).toString());
    assertThat(standIns.inText("ff02::1:ff12:3456"))
        .isEqualTo(new Address(6, 0xff02L << 48, 0x1ff000000L | mac & 0xffffff).toString());
  }

  @Test
  void whatIsAVersionOnceIsOneEverywhere() {
    StandIns standIns = of("version: 3.0.0.1", "3.0.0.1", "8.8.8.8");
    assertThat(standIns.inText("3.0.0.1")).isEqualTo("3.0.0.1");
    assertThat(standIns.inText("8.8.8.8")).isNotEqualTo("8.8.8.8");
    assertThat(new LeakSearch(standIns.replacements()).in("text", "version: 3.0.0.1")).isEmpty();
  }

  @Test
  void namesKeepTheirLengthAndAreWholeWords() {
    StandIns standIns = of();
    String text = "node-17 payments/web alice@node-17: node-171 repayments \"payments\"";
    String replaced = standIns.inText(text);
    assertThat(replaced).hasSameSizeAs(text).contains("node-171 repayments");
    assertThat(replaced).doesNotContain("alice").doesNotContain("payments/");
    assertThat(replaced.split(" ")[0]).isEqualTo(replaced.split("[@:]")[1]);
  }

  @Test
  void columnsKeepTheirPlaces() {
    List<String> lines = new ArrayList<>();
    var random = new Random(11);
    for (int row = 0; row < 50; row++) {
      String address = "10." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
      lines.add("%-28s %-28s READY".formatted(address + ":80", address));
    }
    String text = String.join("\n", lines);
    assertThat(of(text).inText(text).lines().map(line -> line.indexOf("READY")))
        .hasSize(50)
        .containsOnly(58);
  }
}
