package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real container: containerd and runc on the node, in the node's network as kube-proxy is. */
final class ContainerdKubeProxy implements KubeProxy, AutoCloseable {
  private static final String ID = "5e1f0a7c2b9d";
  private static final String ROOTFS = "/run/rootfs";
  private static final String SANDBOX = "b0c4d8e6f1a3";
  private final RealNode node;
  private final AtomicInteger runs = new AtomicInteger();

  private ContainerdKubeProxy(RealNode node) {
    this.node = node;
  }

  static ContainerdKubeProxy start(RealNode node) throws IOException, InterruptedException {
    ContainerdKubeProxy proxy = new ContainerdKubeProxy(node);
    Process _ = node.start("containerd", "containerd", "--root", "/run/containerd-root");
    for (int i = 0; i < 100 && node.run("ctr", "version").status() != 0; i++) {
      Thread.sleep(100);
    }
    fill(node.file(ROOTFS));
    proxy.create(SANDBOX, "sandbox", "k8s-app=kube-proxy");
    proxy.create(ID, "container", "io.kubernetes.container.name=kube-proxy");
    return proxy;
  }

  /** A root directory whose programs are the machine's, with an iptables of its own choice. */
  private static void fill(Path rootfs) throws IOException {
    for (String name : List.of("usr", "proc", "sys", "dev", "tmp", "run", "etc")) {
      Files.createDirectories(rootfs.resolve(name));
    }
    for (String name : List.of("bin", "sbin", "lib", "lib64")) {
      Files.createSymbolicLink(rootfs.resolve(name), Path.of("usr", name));
    }
    Backend.LEGACY.alternatives(rootfs.resolve("etc/alternatives"));
  }

  private void create(String id, String kind, String label)
      throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>(List.of("run", "-d", "--rootfs", "--net-host"));
    argv.addAll(List.of("--cap-add", "CAP_NET_ADMIN", "--cap-add", "CAP_NET_RAW"));
    argv.addAll(List.of("--env", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"));
    argv.addAll(List.of("--mount", "type=bind,src=/usr,dst=/usr,options=rbind:ro"));
    for (String one :
        List.of(
            label,
            "io.cri-containerd.kind=" + kind,
            "io.kubernetes.pod.name=kube-proxy-x7k2p",
            "io.kubernetes.pod.namespace=kube-system",
            "io.kubernetes.pod.uid=0f3b6a52-1")) {
      argv.addAll(List.of("--label", one));
    }
    argv.addAll(List.of(ROOTFS, id, "/bin/sleep", "3600"));
    ctr("", argv).orFail();
  }

  private Ran ctr(String input, List<String> more) throws IOException, InterruptedException {
    List<String> argv = new ArrayList<>(List.of("ctr", "-n", "k8s.io"));
    argv.addAll(more);
    return node.runWith(input, argv.toArray(String[]::new));
  }

  @Override
  public Ran inside(String input, String... argv) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("tasks", "exec", "--exec-id"));
    all.addAll(List.of("test" + runs.incrementAndGet(), ID));
    all.addAll(List.of(argv));
    return ctr(input, all);
  }

  /** So that runc takes its control groups away; the rest goes with the node. */
  @Override
  public void close() throws IOException {
    try {
      for (String id : List.of(ID, SANDBOX)) {
        ctr("", List.of("tasks", "rm", "-f", id));
        ctr("", List.of("containers", "rm", id));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
