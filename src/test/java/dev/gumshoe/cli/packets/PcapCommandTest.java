package dev.gumshoe.cli.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.bench.PacketTraffic;
import dev.gumshoe.cli.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PcapCommandTest {
  private static final int CONNECTIONS = 200;
  @TempDir private Path folder;
  private String whole = "";

  private static CommandRun pcap(String... args) {
    return CommandRun.of(List.of("pcap"), args);
  }

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("whole.pcap");
    PacketTraffic.write(file, CONNECTIONS);
    whole = file.toString();
  }

  @Test
  void summaryCountsConnectionsByFate() throws IOException {
    CommandRun ran = pcap("--json", whole);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode summary = ran.json().get("summary");
    assertThat(summary.get("established").asInt()).isEqualTo(180);
    assertThat(summary.get("refused").asInt()).isEqualTo(8);
    assertThat(summary.get("unanswered").asInt()).isEqualTo(6);
    assertThat(summary.get("reset").asInt()).isEqualTo(4);
    assertThat(summary.get("refusedByIcmp").asInt()).isEqualTo(2);
    assertThat(summary.get("midstream").asInt()).isZero();
    assertThat(summary.get("connections").asInt()).isEqualTo(CONNECTIONS);
    long packets = summary.get("packets").asLong();
    assertThat(Files.size(Path.of(whole)))
        .isEqualTo(24 + 16 * packets + summary.get("bytes").asLong());
  }

  @Test
  void everyConnectionIsInTheJson() {
    JsonNode connections = pcap("--json", whole).json().get("files").get(0).get("connections");
    assertThat(connections).hasSize(CONNECTIONS);
    JsonNode prohibited =
        connections
            .valueStream()
            .filter(one -> one.get("fate").asString().equals("refusedByIcmp"))
            .findFirst()
            .orElseThrow();
    assertThat(prohibited.get("icmp").get("words").asString()).isEqualTo("port-unreachable");
    assertThat(prohibited.get("icmp").get("from").asString()).startsWith("10.96.0.");
    assertThat(prohibited.get("serverPort").asInt()).isEqualTo(443);
  }

  @Test
  void tableHasALineForEachConnectionAndASummary() {
    CommandRun ran = pcap(whole);
    assertThat(ran.status()).isZero();
    assertThat(ran.out().lines().filter(line -> line.contains(":443 "))).hasSize(CONNECTIONS);
    assertThat(ran.out())
        .contains(
            "200 TCP connections: 180 established, 8 refused, 6 no answer, 4 reset, 2 refused by ICMP")
        .contains("refused: port-unreachable")
        .contains("SYN again after ");
  }

  @Test
  void ofAFileThatCannotBeReadNoPacketsAreCounted() {
    CommandRun ran = pcap(folder.resolve("nowhere.pcap").toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.out()).contains("nothing could be read").doesNotContain("0 packets");
    assertThat(ran.err()).contains("there is no such file");
  }

  @Test
  void checksumsAreCountedWhereTheyAreAskedFor() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(whole));
    bytes[24 + 16 + 14 + 20 + 4] ^= 1; // in the sequence number of the first packet
    Path changed = Files.write(folder.resolve("changed.pcap"), bytes);
    JsonNode checksums =
        pcap("--json", "--checksums", changed.toString())
            .json()
            .get("files")
            .get(0)
            .get("checksums");
    assertThat(checksums.get("wrong").asInt()).isEqualTo(1);
    assertThat(checksums.get("wrongPackets")).hasSize(1);
    assertThat(checksums.get("wrongPackets").get(0).asInt()).isEqualTo(1);
    assertThat(checksums.get("absent").asInt()).isPositive(); // of the tunnel
    assertThat(checksums.get("partial").asInt()).isZero();
    assertThat(pcap("--checksums", changed.toString()).out()).contains("wrong in packets 1\n");
  }

  @Test
  void severalFilesHaveAnEntryEachAndASumInTheEnd() {
    JsonNode json = pcap("--json", whole, whole).json();
    assertThat(json.get("files")).hasSize(2);
    assertThat(json.get("files").get(1).get("summary").get("established").asInt()).isEqualTo(180);
    assertThat(json.get("summary").get("established").asInt()).isEqualTo(360);
  }

  @Test
  void damagedFileShowsWhatIsBeforeTheDamage() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of(whole));
    Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(bytes, bytes.length - 7));
    CommandRun ran = pcap("--json", cut.toString());
    assertThat(ran.status()).isEqualTo(1);
    JsonNode problem = ran.json().get("files").get(0).get("problems").get(0);
    String message = problem.get("message").asString();
    assertThat(message).startsWith("the file ends in packet ");
    assertThat(ran.err().strip())
        .isEqualTo(cut + ": byte " + problem.get("offset").asLong() + ": " + message);
    assertThat(ran.json().get("summary").get("packets").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12:00 IP 10.0.0.1 > 10.0.0.2 | this is text, not a packet capture; capture with 'tcpdump -w FILE', which writes packets and not lines.
          \u007fELF\u0002\u0001        | this is neither pcap nor pcapng; name a file that 'tcpdump -w' or Wireshark wrote.
          ''                           | the file is empty; not even the header of a packet capture is there. Capture again.
          """)
  void fileThatIsNoPacketCaptureIsTwoWithOneSentence(String text, String sentence)
      throws IOException {
    Path file = Files.writeString(folder.resolve("other"), text);
    CommandRun ran = pcap(file.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err().strip()).isEqualTo(file + ": " + sentence);
    assertThat(ran.out()).contains("nothing could be read").doesNotContain("0 packets");
    assertThat(pcap("--points", file.toString(), whole).status()).isEqualTo(2);
  }

  @Test
  void fileThatIsNotThereIsTwoAndTheOthersAreShown() {
    CommandRun ran = pcap(folder.resolve("none").toString(), whole);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("none: there is no such file; name a packet capture.");
    assertThat(ran.out()).contains("200 TCP connections");
    assertThat(pcap(folder.toString()).err()).contains("this is a folder; name a file in it.");
  }

  @Test
  void standardInputIsReadOnce() throws IOException {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(whole))));
      CommandRun ran = pcap("-");
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).startsWith("(standard input)").contains("200 TCP connections");
    } finally {
      System.setIn(before);
    }
    assertThat(pcap("-", "-").status()).isEqualTo(2);
  }
}
