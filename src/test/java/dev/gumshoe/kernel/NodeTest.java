package dev.gumshoe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The harness itself: that packets really go through the kernel, and are seen. */
class NodeTest {
  @Test
  void packetsAreForwardedDeliveredAndAnswered() throws Exception {
    Needs.check();
    try (var namespace = new NetNamespace("kernel-test")) {
      String said =
          namespace.inside(
              () -> {
                try (var node = new Node(namespace.libc())) {
                  var out = new StringBuilder();
                  out.append(node.interfaces()).append('\n');
                  for (Shot shot : shots()) {
                    node.forget();
                    out.append(shot).append('\n');
                    node.send(shot).forEach(s -> out.append("   ").append(s).append('\n'));
                  }
                  return out.toString();
                }
              });
      System.out.println(said);
      assertThat(said).contains("place=out");
    }
  }

  private static List<Shot> shots() {
    Shot syn =
        new Shot(
            "eth0", "02:00:00:00:00:fe", "10.0.0.50", "10.244.0.10", 6, 1025, 80, Shot.SYN,
            List.of(2, 8), 0, 0, 0, 60, 0, 0, Shot.State.NEW, Optional.empty());
    Shot six = syn.between("fd00:0:0:0:0:0:0:50", 1025, "fd00:244:0:0:0:0:0:10", 80);
    return List.of(
        syn,
        syn.between("10.0.0.50", 1025, "10.0.0.1", 80),
        six,
        six.between("fd00:0:0:0:0:0:0:50", 1025, "fd00:0:0:0:0:0:0:1", 80),
        local(syn.between("10.0.0.1", 1025, "10.244.0.10", 80)),
        local(syn.between("10.0.0.1", 1025, "10.0.0.1", 80)),
        local(six.between("fd00:0:0:0:0:0:0:1", 1025, "fd00:244:0:0:0:0:0:10", 80)));
  }

  private static Shot local(Shot s) {
    return new Shot(
        "", "", s.source(), s.destination(), s.protocol(), s.sourcePort(), s.destinationPort(),
        s.flags(), s.options(), 0, 0, 0, Node.HOPS, 5, 1000, s.state(), Optional.empty());
  }
}
