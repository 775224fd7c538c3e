package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;

/** What kubelet and kube-proxy did to the node of the first incident. */
final class Incident {
  private Incident() {}

  /** kubelet makes its chain with the node's iptables; kube-proxy makes its sets and syncs. */
  static void happensOn(RealNode node, KubeProxy proxy) throws IOException, InterruptedException {
    node.run("iptables", "-t", "nat", "-N", "KUBE-MARK-DROP").orFail();
    withoutKubelet(node, proxy);
  }

  /** The same, and nobody made the chain. */
  static void withoutKubelet(RealNode node, KubeProxy proxy)
      throws IOException, InterruptedException {
    for (String set : new String[] {"KUBE-CLUSTER-IP", "KUBE-LOAD-BALANCER-FW"}) {
      node.run("ipset", "create", set, "hash:ip,port").orFail();
    }
    node.run("ipset", "add", "KUBE-CLUSTER-IP", "10.96.0.1,tcp:443").orFail();
    Ran sync = proxy.sync(node);
    if (sync.status() == 0 || !sync.said().contains("KUBE-MARK-DROP")) {
      throw new IllegalStateException("iptables-restore was to fail for the chain: " + sync);
    }
  }

  /** The remedy that the finding shows, and kube-proxy's next sync. */
  static void putRight(RealNode node, KubeProxy proxy) throws IOException, InterruptedException {
    proxy.inside("", "iptables", "-t", "nat", "-N", "KUBE-MARK-DROP").orFail();
    proxy
        .inside(
            "",
            "iptables",
            "-t",
            "nat",
            "-A",
            "KUBE-MARK-DROP",
            "-j",
            "MARK",
            "--set-xmark",
            "0x8000/0x8000")
        .orFail();
    proxy.sync(node).orFail();
  }
}
