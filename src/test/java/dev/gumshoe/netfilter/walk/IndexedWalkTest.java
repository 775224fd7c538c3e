package dev.gumshoe.netfilter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.netfilter.packet.Packet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding rules by index gives what trying one after the other gives. */
final class IndexedWalkTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void isTheLinearWalk(long seed) {
    var random = new Random(seed);
    Node node = Nodes.of(save(random));
    Walker indexed = Walker.of(node);
    Walker linear = Walker.linear(node);
    for (int i = 0; i < 400; i++) {
      Packet packet = Packet.read(packet(random)).packetOrThrow();
      assertThat(indexed.walk(packet))
          .as("seed %d: %s", seed, packet)
          .isEqualTo(linear.walk(packet));
    }
  }

  private static String save(Random random) {
    var text = new StringBuilder("*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n");
    List<String> chains = List.of("A", "B", "C");
    chains.forEach(chain -> text.append(':').append(chain).append(" - [0:0]\n"));
    for (String chain : List.of("INPUT", "FORWARD", "A", "B", "C")) {
      for (int i = 0; i < 60; i++) {
        text.append("-A ").append(chain).append(conditions(random)).append(' ');
        text.append(target(chain, random)).append('\n');
      }
    }
    return text.append("COMMIT\n").toString();
  }

  private static String target(String chain, Random random) {
    if (random.nextInt(3) == 0 && chain.compareTo("C") != 0) {
      return (random.nextBoolean() ? "-j " : "-g ")
          + (chain.length() > 1 ? "A" : chain.equals("A") ? "B" : "C");
    }
    return "-j "
        + List.of(
                "ACCEPT",
                "DROP",
                "RETURN",
                "LOG",
                "MARK --set-xmark 0x%x/0xff".formatted(random.nextInt(4)))
            .get(random.nextInt(5));
  }

  private static String conditions(Random random) {
    var text = new StringBuilder();
    if (random.nextInt(2) == 0) {
      text.append(not(random)).append("-s ").append(ip(random)).append(length(random));
    }
    if (random.nextInt(2) == 0) {
      text.append(not(random)).append("-d ").append(ip(random)).append(length(random));
    }
    if (random.nextInt(3) == 0) {
      text.append(not(random)).append("-i ").append(device(random));
    }
    if (random.nextInt(2) == 0) {
      text.append(" -p tcp -m tcp")
          .append(not(random))
          .append("--dport ")
          .append(random.nextInt(6));
    }
    if (random.nextInt(4) == 0) {
      text.append(" -m mark --mark 0x1/0x1");
    }
    return text.toString();
  }

  private static String packet(Random random) {
    String source = random.nextInt(8) == 0 ? "?" : ip(random);
    String destination = random.nextInt(8) == 0 ? "?" : ip(random);
    String port = random.nextInt(8) == 0 ? "" : ":" + random.nextInt(6);
    boolean icmp = random.nextInt(8) == 0;
    return (icmp
            ? "icmp " + source + " -> " + destination
            : "tcp " + source + " -> " + destination + port)
        + (random.nextInt(6) == 0 ? "" : " in=eth" + random.nextInt(3))
        + (random.nextBoolean() ? " forwarded" : " delivered");
  }

  private static String not(Random random) {
    return random.nextInt(5) == 0 ? " ! " : " ";
  }

  private static String ip(Random random) {
    return "10.0.%d.%d".formatted(random.nextInt(2), random.nextInt(4));
  }

  private static String length(Random random) {
    return List.of("/32", "/32", "/31", "/24", "/0").get(random.nextInt(5));
  }

  private static String device(Random random) {
    return List.of("eth0", "eth1", "eth2", "eth+", "cali+").get(random.nextInt(5));
  }
}
