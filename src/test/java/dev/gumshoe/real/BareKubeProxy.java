package dev.gumshoe.real;

import dev.gumshoe.network.Ran;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A process that looks like kube-proxy's container to a node on which no runtime answers. */
final class BareKubeProxy implements KubeProxy {
  private final long pid;

  private BareKubeProxy(long pid) {
    this.pid = pid;
  }

  static BareKubeProxy start(RealNode node) throws IOException, InterruptedException {
    Backend.LEGACY.alternatives(node.file("/run/proxy-alternatives"));
    Process process =
        node.start(
            "kube-proxy",
            "unshare",
            "-m",
            "-p",
            "-f",
            "--mount-proc",
            "--propagation",
            "private",
            "bash",
            "-c",
            "mount --bind /run/proxy-alternatives /etc/alternatives;"
                + " exec -a /usr/local/bin/kube-proxy sleep 3600");
    for (int i = 0; i < 200; i++) {
      List<ProcessHandle> all = process.descendants().toList();
      for (ProcessHandle one : all) {
        if (one.info().command().orElse("").endsWith("/sleep")) {
          return new BareKubeProxy(one.pid());
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("the stand-in for kube-proxy does not start");
  }

  @Override
  public Ran inside(String input, String... argv) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("nsenter", "-t", "" + pid, "-m", "-n", "-p", "--"));
    all.addAll(List.of(argv));
    return Ran.program(input, all);
  }
}
