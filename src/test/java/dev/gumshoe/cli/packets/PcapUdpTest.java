package dev.gumshoe.cli.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is asked by UDP and answers, in what a real tcpdump captured of a real kernel. */
final class PcapUdpTest {
  /** A name server that knows no name, one that is silent, and one that is not there. */
  private static final String SCRIPT =
      """
      ip link set lo up
      tcpdump -U --immediate-mode -s 256 -Z root -n -i lo -w "$1" 2> "$1.log" & capture=$!
      while ! grep -q 'listening on' "$1.log"; do sleep 0.05; done
      perl -MIO::Socket::INET -e '
        sub port { IO::Socket::INET->new(Proto => "udp", @_) or die $! }
        my $q = pack("n6", 7, 0x100, 1, 0, 0, 0) . "\\x03web\\x07example\\x00" . pack("n2", 28, 1);
        my $knows = port(LocalAddr => "127.0.0.1:53");
        my $silent = port(LocalAddr => "127.0.0.2:53");
        my $asks = port(LocalAddr => "127.0.0.1:4001", PeerAddr => "127.0.0.1:53");
        $asks->send($q); $asks->send($q);
        $knows->recv(my $got, 512);
        $knows->send(pack("n6", 7, 0x8183, 1, 0, 0, 0) . substr($got, 12));
        port(LocalAddr => "127.0.0.1:4002", PeerAddr => "127.0.0.2:53")->send($q);
        port(LocalAddr => "127.0.0.1:4003", PeerAddr => "127.0.0.1:9")->send("hello");'
      sleep 0.3
      kill -INT $capture
      wait $capture
      """;

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void capture() throws Exception {
    file = folder.resolve("udp.pcap").toString();
    Process process =
        new ProcessBuilder("unshare", "-n", "bash", "-ec", SCRIPT, "bash", file)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static String pcap(String... args) {
    CommandRun ran = CommandRun.of(args);
    assertThat(ran.status()).isZero();
    return ran.out();
  }

  @Test
  void tableTellsWhoAnsweredAndWhatWasAsked() {
    assertThat(pcap("pcap", file).lines().map(line -> line.strip().replaceAll("  +", " | ")))
        .containsSequence(
            "no TCP connections",
            "UDP from | To | What became of it | Packets | Details",
            "127.0.0.1:4001 | 127.0.0.1:53 | answered | 2 / 1 | web.example AAAA: NXDOMAIN",
            "127.0.0.1:4002 | 127.0.0.2:53 | no answer | 1 / 0 | web.example AAAA: no answer",
            "127.0.0.1:4003 | 127.0.0.1:9 | refused: port-unreachable | 1 / 0",
            "");
  }

  @Test
  void jsonTellsTheSame() {
    JsonNode read = JsonMapper.builder().build().readTree(pcap("pcap", "--json", file));
    List<JsonNode> udp = read.get("files").get(0).get("udp").valueStream().toList();
    assertThat(udp)
        .extracting(one -> one.get("answered").asBoolean())
        .containsExactly(true, false, false);
    assertThat(udp)
        .extracting(one -> one.get("clientPort").asInt())
        .containsExactly(4001, 4002, 4003);
    assertThat(udp.getFirst().get("questions").toString())
        .isEqualTo("[{\"name\":\"web.example\",\"type\":\"AAAA\",\"code\":\"NXDOMAIN\"}]");
    assertThat(udp.getFirst().get("fromClient").get("packets").asInt()).isEqualTo(2);
    assertThat(udp.getFirst().get("fromServer").get("bytes").asInt()).isEqualTo(14 + 20 + 8 + 29);
    assertThat(udp.getLast().get("icmp").get("words").asString()).isEqualTo("port-unreachable");
    assertThat(udp.getLast().get("icmp").get("from").asString()).isEqualTo("127.0.0.1");
  }
}
