package dev.gumshoe.remote.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.remote.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finding containers, and running commands in them, with a real containerd and runc. Needs root.
 */
final class RealContainerdTest {
  private static final ContainerQuery KUBE_PROXY =
      ContainerQuery.labelled(Map.of("k8s-app", "kube-proxy"));

  @TempDir private static Path directory;
  private static Process containerd;
  private static LocalNode node;

  @BeforeAll
  static void start() throws Exception {
    for (String tool : List.of("/usr/bin/containerd", "/usr/sbin/runc", "/usr/bin/ctr")) {
      if (!Files.isExecutable(Path.of(tool))) {
        throw new IllegalStateException("needed: apt-get install containerd runc");
      }
    }
    Path socket = directory.resolve("s");
    containerd =
        new ProcessBuilder(
                "containerd",
                "--root",
                directory.resolve("root").toString(),
                "--state",
                directory.resolve("state").toString(),
                "--address",
                socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    node = new LocalNode(Map.of("CONTAINERD_ADDRESS", socket.toString()));
    for (int i = 0; i < 100 && !run("version").exited(0); i++) {
      Thread.sleep(100);
    }
    Path rootfs = rootfs();
    pod(rootfs, "sandbox1", "kube-proxy-x7k2p", "uid-1", "kube-proxy");
    container(rootfs, "c0ffee", "kube-proxy", "kube-proxy-x7k2p", "uid-1");
    pod(rootfs, "sandbox2", "coredns-1", "uid-2", "kube-dns");
    container(rootfs, "decaf", "coredns", "coredns-1", "uid-2");
    start(rootfs, "etcd", List.of());
  }

  /** A root directory whose programs are this machine's. */
  private static Path rootfs() throws IOException {
    Path rootfs = directory.resolve("rootfs");
    for (String name : List.of("usr", "proc", "sys", "dev", "tmp", "run", "etc")) {
      Files.createDirectories(rootfs.resolve(name));
    }
    for (String name : List.of("bin", "sbin", "lib", "lib64")) {
      Files.createSymbolicLink(rootfs.resolve(name), Path.of("usr", name));
    }
    return rootfs;
  }

  private static void pod(Path rootfs, String id, String pod, String uid, String app)
      throws Exception {
    start(rootfs, id, labels("sandbox", pod, uid, "k8s-app=" + app, "tier=node"));
  }

  private static void container(Path rootfs, String id, String name, String pod, String uid)
      throws Exception {
    start(rootfs, id, labels("container", pod, uid, "io.kubernetes.container.name=" + name));
  }

  private static List<String> labels(String kind, String pod, String uid, String... more) {
    List<String> labels = new ArrayList<>(List.of(more));
    labels.add("io.cri-containerd.kind=" + kind);
    labels.add("io.kubernetes.pod.name=" + pod);
    labels.add("io.kubernetes.pod.namespace=kube-system");
    labels.add("io.kubernetes.pod.uid=" + uid);
    return labels;
  }

  private static void start(Path rootfs, String id, List<String> labels) throws Exception {
    List<String> argv = new ArrayList<>(List.of("run", "-d", "--rootfs", "--env", "PATH=/bin"));
    argv.addAll(List.of("--mount", "type=bind,src=/usr,dst=/usr,options=rbind:ro"));
    for (String label : labels) {
      argv.addAll(List.of("--label", label));
    }
    argv.addAll(List.of(rootfs.toString(), id, "/bin/sleep", "600"));
    Capture capture = run(argv.toArray(String[]::new));
    assertThat(capture.exited(0)).as(capture.toString()).isTrue();
  }

  private static Capture run(String... argv) throws InterruptedException {
    List<String> all = new ArrayList<>(List.of("ctr", "-n", "k8s.io"));
    all.addAll(List.of(argv));
    return node.run(Command.of(all.toArray(String[]::new)));
  }

  @AfterAll
  static void stop() throws Exception {
    for (String id : List.of("c0ffee", "decaf", "sandbox1", "sandbox2", "etcd")) {
      run("tasks", "kill", "-s", "KILL", id);
      run("tasks", "rm", "-f", id);
      run("containers", "rm", id);
    }
    containerd.destroy();
    containerd.waitFor();
  }

  private static ContainerOnNode found(ContainerQuery query) throws Exception {
    ContainerSearch search = Containers.find(node, query);
    assertThat(search).isInstanceOf(ContainerSearch.Found.class);
    List<ContainerOnNode> containers = ((ContainerSearch.Found) search).containers();
    assertThat(containers).hasSize(1);
    return containers.getFirst();
  }

  @Test
  void findsAContainerByTheLabelsOfItsPod() throws Exception {
    ContainerOnNode container = found(KUBE_PROXY);
    assertThat(container)
        .isEqualTo(
            new ContainerOnNode(
                ContainerRuntime.CTR,
                List.of("ctr", "-n", "k8s.io"),
                "c0ffee",
                "kube-proxy",
                "kube-proxy-x7k2p",
                "kube-system",
                container.pid()));
    assertThat(
            Files.readString(
                Path.of("/proc/" + container.pid() + "/cmdline"), StandardCharsets.UTF_8))
        .isEqualTo("/bin/sleep\000600\000");
  }

  @Test
  void allLabelsAndTheNameMustFit() throws Exception {
    Map<String, String> both = Map.of("k8s-app", "kube-dns", "tier", "node");
    assertThat(found(ContainerQuery.labelled(both)).id()).isEqualTo("decaf");
    assertThat(found(ContainerQuery.named("coredns")).id()).isEqualTo("decaf");
    assertThat(Containers.find(node, new ContainerQuery(both, Optional.of("sidecar"))))
        .isEqualTo(new ContainerSearch.NoneMatches(List.of("ctr")));
  }

  @Test
  void aContainerOutsideKubernetesIsFoundByItsId() throws Exception {
    assertThat(found(ContainerQuery.labelled(Map.of("k8s-app", "etcd"))).id()).isEqualTo("etcd");
    assertThat(found(ContainerQuery.named("etcd")).id()).isEqualTo("etcd");
  }

  @Test
  void aQueryWithQuotesMatchesNothing() throws Exception {
    assertThat(Containers.find(node, ContainerQuery.labelled(Map.of("a\"b", "c,\"d\\"))))
        .isEqualTo(new ContainerSearch.NoneMatches(List.of("ctr")));
  }

  @Test
  void commandsRunInsideWithTheirExitStatusAndArgumentsVerbatim() throws Exception {
    try (ContainerTarget target = new ContainerTarget(node, found(KUBE_PROXY))) {
      Capture capture =
          target.run(
              Command.of("sh", "-c", "echo \"$1\"; ls /; echo e >&2; exit 5", "sh", "a 'b' $c"));
      assertThat(capture.ending()).isEqualTo(new Ending.Exited(5));
      assertThat(capture.stdout().text().lines())
          .containsExactly(
              "a 'b' $c",
              "bin",
              "dev",
              "etc",
              "lib",
              "lib64",
              "proc",
              "run",
              "sbin",
              "sys",
              "tmp",
              "usr");
      assertThat(capture.stderr().text()).isEqualTo("e\n");
      assertThat(capture.target()).isEqualTo("kube-proxy on here");
      assertThat(capture.argv().getFirst()).isEqualTo("sh");
    }
  }

  @Test
  void aToolThatIsNotInTheContainerIsMissingAndNothingElse() throws Exception {
    try (ContainerTarget target = new ContainerTarget(node, found(KUBE_PROXY))) {
      Capture capture = target.run(Command.of("no-such-tool"));
      assertThat(Failures.of(capture))
          .hasValueSatisfying(unknown -> assertThat(unknown.why()).isEqualTo(Why.TOOL_MISSING));
    }
  }

  @Test
  void aContainerThatIsGoneIsNotAnsweredForByAnotherProcess() throws Exception {
    ContainerOnNode container = found(KUBE_PROXY);
    ContainerOnNode gone =
        new ContainerOnNode(
            container.runtime(), container.prefix(), "gone", "gone", "", "", container.pid());
    try (ContainerTarget target = new ContainerTarget(node, gone)) {
      assertThat(target.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(1));
    }
  }

  @Test
  void containerdKeepsNoLogs() throws Exception {
    assertThat(Containers.logs(found(KUBE_PROXY), 10)).isEmpty();
  }
}
