package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first incident on a node whose kernel, iptables, sshd and container are real. Needs root. */
final class RealWalkTest {
  @TempDir private Path directory;

  @Test
  void findsTheMismatchBetweenTheNodeAndAContainerOfContainerd() throws Exception {
    try (RealNode node = RealNode.start(directory.resolve("node"), Backend.NFT);
        ContainerdKubeProxy proxy = ContainerdKubeProxy.start(node)) {
      break_(node, proxy);
      Walk.Ended ended = Walk.start(node, directory.resolve("session")).end();
      System.out.println(ended);
      assertThat(ended.finding()).isEqualTo("backend-mismatch");
      assertThat(ended.status()).isZero();
    }
  }

  private static void break_(RealNode node, KubeProxy proxy) throws Exception {
    node.run("ipset", "create", "KUBE-CLUSTER-IP", "hash:ip,port").orFail();
    node.run("ipset", "create", "KUBE-LOAD-BALANCER-FW", "hash:ip,port").orFail();
    node.run("ipset", "add", "KUBE-CLUSTER-IP", "10.96.0.1,tcp:443").orFail();
    node.run("iptables", "-t", "nat", "-N", "KUBE-MARK-DROP").orFail();
    System.out.println(proxy.sync(node));
  }
}
