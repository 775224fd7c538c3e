package dev.gumshoe.netfilter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.netfilter.packet.Packet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets through the rules that kube-proxy, Calico, Istio and Docker make. */
final class ClusterWalkTest {
  private static final String NODE =
      """
      1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN
          inet 127.0.0.1/8 scope host lo
      2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP
          inet 10.77.0.11/24 scope global eth0
      3: docker0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP
          inet 172.17.0.1/16 scope global docker0
      """;
  private static final String ROUTES =
      """
      default via 10.77.0.1 dev eth0
      10.77.0.0/24 dev eth0 proto kernel scope link src 10.77.0.11
      10.244.1.0/24 dev cni0 proto kernel scope link src 10.244.1.1
      10.244.0.0/16 dev flannel.1 scope link
      172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1
      """;

  private static Node node(String save) {
    return Nodes.of(text(save)).with(Nodes.addresses(NODE)).with(Nodes.routes(ROUTES));
  }

  private static List<String> ends(Walk walk) {
    return walk.paths().stream().map(path -> FateWords.sentence(path, walk.packet())).toList();
  }

  @Test
  void aServiceIsTranslatedToOneOfItsEndpointsWithItsOdds() {
    Walk walk =
        Nodes.walk(node("kube-proxy.save"), "tcp 10.244.1.9:4000 -> 10.96.10.10:80 in=cni0");
    assertThat(ends(walk))
        .containsExactly(
            "The packet is accepted and forwarded out by cni0; it goes to 10.244.1.2:8080.",
            "The packet is accepted and forwarded out by flannel.1; it goes to 10.244.2.2:8080.",
            "The packet is accepted and forwarded out by flannel.1; it goes to 10.244.3.2:8080.");
    assertThat(walk.paths())
        .allSatisfy(path -> assertThat(path.probability()).isBetween(0.3333, 0.3334));
  }

  @Test
  void aNodePortIsMasqueraded() {
    Walk walk =
        Nodes.walk(node("kube-proxy.save"), "tcp 192.0.2.1:4000 -> 10.77.0.11:30080 in=eth0");
    assertThat(ends(walk))
        .hasSize(3)
        .first()
        .asString()
        .contains("it goes to 10.244.1.2:8080 and comes from the node's address on cni0");
  }

  @Test
  void hairpinTrafficIsMasqueraded() {
    Walk walk =
        Nodes.walk(node("kube-proxy.save"), "tcp 10.244.1.2:4000 -> 10.96.10.10:80 in=cni0");
    assertThat(walk.paths().getFirst().packet().source().toString())
        .isEqualTo("the node's address on cni0");
    assertThat(walk.paths().get(1).packet().source()).hasToString("10.244.1.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "tcp 10.244.1.9 -> 10.96.45.11:80 in=cni0 | rejected | KUBE-SERVICES",
        "tcp 10.77.0.11 -> 10.96.45.11:80 local | rejected | KUBE-SERVICES",
        "tcp 192.0.2.1 -> 192.0.2.9:80 in=eth0 | dropped | FORWARD",
        "tcp 192.0.2.1 -> 10.244.1.9:80 in=eth0 | forwarded | FORWARD",
        "tcp 192.0.2.1 -> 10.77.0.11:22 in=eth0 | delivered | INPUT",
        "tcp 10.244.1.9:1 -> 10.244.2.2:2 in=cni0 state=INVALID | dropped | KUBE-FORWARD",
        "tcp 127.0.0.1 -> 127.0.0.1:80 local | delivered | INPUT",
      })
  void kubeProxyDecides(String packet, String fate, String chain) {
    Walk walk = Nodes.walk(node("kube-proxy.save"), packet);
    assertThat(walk.fate().map(Fate::word)).contains(fate);
    assertThat(WalkFacts.path(walk.paths().getFirst()).get("chain")).isEqualTo(chain);
  }

  @Test
  void acceptInCaliForwardComesBeforeTheRejectOfAServiceWithoutEndpoints() {
    String packet = "tcp 10.244.1.2:40000 -> 10.96.45.11:80 in=cali0c11e270001";
    Node broken = calico("cali-broken.save");
    Walk walk = Nodes.walk(broken, packet);
    assertThat(ends(walk)).containsExactly("The packet is accepted and forwarded out by eth0.");
    assertThat(WalkFacts.path(walk.paths().getFirst()))
        .containsEntry("chain", "cali-FORWARD")
        .containsEntry("line", 27L);
    assertThat(Otherwise.of(broken, walk).flatMap(Walk::fate))
        .contains(new Fate.Rejected("icmp-port-unreachable"));
    assertThat(Nodes.walk(calico("cali-healthy.save"), packet).fate())
        .contains(new Fate.Rejected("icmp-port-unreachable"));
  }

  private static Node calico(String save) {
    return Nodes.of(text(save))
        .with(Nodes.addresses(text("cali-addresses.txt")))
        .with(Nodes.routes(text("cali-routes.txt")));
  }

  @Test
  void ipvsTakesThePacketAtInputAndSendsItThroughOutput() {
    Node node =
        Nodes.of(text("ipvs.save"))
            .with(Nodes.sets(text("ipvs-sets.txt")))
            .with(Nodes.ipvs(text("ipvs-services.txt")))
            .with(Nodes.addresses(text("ipvs-addresses.txt")));
    Walk walk = Nodes.walk(node, "tcp 10.77.0.1:4000 -> 10.96.0.1:443 in=eth0 out=eth0");
    assertThat(walk.paths().stream().map(path -> path.fate().word()).distinct())
        .containsExactly("balanced");
    assertThat(walk.paths().stream().map(path -> path.packet().destination().toString()).distinct())
        .containsExactly("10.77.0.21", "10.77.0.22");
    Walk none = Nodes.walk(node, "tcp 10.77.0.1:4000 -> 10.96.0.10:53 in=eth0");
    assertThat(none.fate()).contains(new Fate.Rejected("icmp-port-unreachable"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "tcp 10.244.1.9 -> 10.77.0.11:80 in=eth0 | delivered | 10.77.0.11:15006",
        "tcp 10.244.1.9 -> 10.77.0.11:15021 in=eth0 | delivered | 10.77.0.11:15021",
        "tcp 10.77.0.11 -> 10.96.0.1:443 local uid=1000 gid=1000 | delivered | 127.0.0.1:15001",
        "tcp 10.77.0.11 -> 10.96.0.1:443 local uid=1337 gid=1337 | sent | 10.96.0.1:443",
        "tcp 10.77.0.11 -> 10.77.0.11:80 local uid=1337 gid=1337 | delivered | 127.0.0.1:15006",
        "tcp 127.0.0.6 -> 10.77.0.11:80 local uid=1337 gid=1337 | delivered | 10.77.0.11:80",
        "udp 10.77.0.11 -> 10.96.0.10:53 local uid=1000 gid=1000 | sent | 10.96.0.10:53",
      })
  void istioRedirectsToItsProxy(String packet, String fate, String destination) {
    Walk walk = Nodes.walk(node("istio.save"), packet);
    assertThat(walk.fate().map(Fate::word)).contains(fate);
    assertThat(WalkFacts.path(walk.paths().getFirst())).containsEntry("destination", destination);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "tcp 192.0.2.1:1 -> 10.77.0.11:8080 in=eth0 | forwarded | 172.17.0.2:80",
        "tcp 192.0.2.1:1 -> 172.17.0.2:81 in=eth0 | dropped | 172.17.0.2:81",
        "tcp 172.17.0.2:1 -> 192.0.2.1:80 in=docker0 | forwarded | 192.0.2.1:80",
        "tcp 10.77.0.11:1 -> 10.77.0.11:8080 local | sent | 172.17.0.2:80",
      })
  void dockerPublishesPorts(String packet, String fate, String destination) {
    Walk walk = Nodes.walk(node("docker.save"), packet);
    assertThat(walk.fate().map(Fate::word)).contains(fate);
    assertThat(WalkFacts.path(walk.paths().getFirst())).containsEntry("destination", destination);
  }

  @Test
  void dockerMasqueradesWhatLeaves() {
    Packet last =
        Nodes.walk(node("docker.save"), "tcp 172.17.0.2:1 -> 192.0.2.1:80 in=docker0")
            .paths()
            .getFirst()
            .packet();
    assertThat(last.source()).hasToString("10.77.0.11");
  }

  private static String text(String name) {
    try (InputStream in = ClusterWalkTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }
}
