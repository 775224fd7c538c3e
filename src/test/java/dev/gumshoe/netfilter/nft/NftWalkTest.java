package dev.gumshoe.netfilter.nft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.netfilter.walk.Path;
import dev.gumshoe.netfilter.walk.Step;
import dev.gumshoe.netfilter.walk.Walk;
import dev.gumshoe.netfilter.walk.Walker;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.nft.NftParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets through the rules of kube-proxy in its nftables mode (its proxier.go), and others. */
class NftWalkTest {
  private static final java.nio.file.Path RULES =
      java.nio.file.Path.of("src/test/resources/nft/kube-proxy.nft");

  @Test
  void realNftTakesTheRules() throws Exception {
    var builder = new ProcessBuilder("unshare", "-n", "nft", "-f", RULES.toString());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, more) -> path + ":" + more);
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("needs root and nftables: " + said).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tcp 10.244.3.3 -> 10.96.0.1:443 in=cali1 out=eth0 state=new | forwarded, forwarded | 10.244.1.5, 10.244.1.6
          tcp 192.168.9.9 -> 10.96.0.1:443 in=eth0 out=cali1 state=new | forwarded, forwarded | 10.244.1.5, 10.244.1.6
          udp 10.244.3.3 -> 10.96.0.10:53 in=cali1 out=eth0 state=new | forwarded | 10.244.2.2
          tcp 10.244.3.3 -> 10.96.0.50:80 in=cali1 out=eth0 state=new | rejected | 10.96.0.50
          tcp 10.244.3.3 -> 10.96.0.60:81 in=cali1 out=eth0 state=new | rejected | 10.96.0.60
          tcp 10.244.3.3 -> 10.96.7.7:81 in=cali1 out=eth0 state=new | dropped | 10.96.7.7
          tcp 198.51.100.1 -> 5.6.7.8:443 in=eth0 out=cali1 state=new | dropped | 5.6.7.8
          tcp 203.0.113.9 -> 5.6.7.8:443 in=eth0 out=cali1 state=new | forwarded | 5.6.7.8
          """)
  void kubeProxysRulesDecide(String packet, String fates, String destinations) throws Exception {
    Walk walk = walk(packet, Files.readString(RULES));
    assertThat(walk.paths().stream().map(path -> path.fate().word()).toList())
        .containsExactlyInAnyOrder(fates.split(", "));
    assertThat(walk.paths().stream().map(NftWalkTest::destination).toList())
        .containsExactlyInAnyOrder(destinations.split(", "));
  }

  @Test
  void onlyWhatComesFromOutsideIsMasqueraded() throws Exception {
    String rules = Files.readString(RULES);
    Walk outside = walk("tcp 192.168.9.9 -> 10.96.0.1:443 in=eth0 out=cali1 state=new", rules);
    Walk pod = walk("tcp 10.244.3.3 -> 10.96.0.1:443 in=cali1 out=eth0 state=new", rules);
    assertThat(outside.paths()).allMatch(path -> met(path).contains("masquerade fully-random"));
    assertThat(pod.paths()).noneMatch(path -> met(path).contains("masquerade fully-random"));
  }

  @Test
  void stepsShowTheRulesOfNftAndTheirLines() throws Exception {
    Walk walk =
        walk(
            "tcp 10.244.3.3 -> 10.96.0.50:80 in=cali1 out=eth0 state=new", Files.readString(RULES));
    assertThat(met(walk.paths().getFirst()))
        .contains(
            "ip daddr . meta l4proto . th dport vmap @no-endpoint-services"
                + " [10.96.0.50 . tcp . 80 : goto reject-chain]",
            "reject with icmp port-unreachable");
  }

  @Test
  void whatIsNotKnownIsNoGuess() {
    Walk walk =
        walk(
            "tcp 10.0.0.1 -> 10.0.0.2:80 in=eth0 out=eth1 state=new",
            """
            table inet f {
              chain c {
                type filter hook forward priority 5; policy accept;
                socket wildcard 1 drop
                meta mark set 0x1 accept
              }
            }
            """);
    assertThat(walk.paths().stream().map(path -> path.fate().word()).toList())
        .containsExactlyInAnyOrder("dropped", "forwarded");
  }

  private static String destination(Path path) {
    return path.packet().destination().toString();
  }

  private static List<String> met(Path path) {
    return path.steps().stream()
        .filter(Step.Met.class::isInstance)
        .map(step -> ((Step.Met) step).rule())
        .toList();
  }

  private static Walk walk(String packet, String rules) {
    Reading reading = new NftParser().parse(Capture.ofText("test", rules));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    assertThat(((Reading.Read) reading).problems()).isEmpty();
    var read = (NftRules) ((Reading.Read) reading).evidence();
    Node node = Node.of();
    return Walker.of(node, NftWalk.baseChains("test", read, node))
        .walk(Packet.read(packet).packetOrThrow());
  }
}
