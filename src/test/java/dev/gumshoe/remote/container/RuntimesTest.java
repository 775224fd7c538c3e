package dev.gumshoe.remote.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What crictl and docker print, in the formats that they document, and what is made of it. */
final class RuntimesTest {
  private static final ContainerQuery KUBE_PROXY =
      ContainerQuery.labelled(Map.of("k8s-app", "kube-proxy"));

  private static final String PODS =
      """
      {"items": [
        {"id": "s1", "metadata": {"name": "kube-proxy-x7k2p", "uid": "u1",
           "namespace": "kube-system", "attempt": 0}, "state": "SANDBOX_READY",
         "labels": {"k8s-app": "kube-proxy", "io.kubernetes.pod.uid": "u1"}},
        {"id": "s2", "metadata": {"name": "coredns-1", "uid": "u2", "namespace": "kube-system"},
         "labels": {"k8s-app": "kube-dns"}}]}
      """;

  private static final String PS =
      """
      {"containers": [
        {"id": "c1", "podSandboxId": "s1", "metadata": {"name": "kube-proxy", "attempt": 1},
         "state": "CONTAINER_RUNNING", "labels": {
           "io.kubernetes.container.name": "kube-proxy", "io.kubernetes.pod.uid": "u1",
           "io.kubernetes.pod.name": "kube-proxy-x7k2p",
           "io.kubernetes.pod.namespace": "kube-system"}},
        {"id": "c2", "podSandboxId": "s2", "metadata": {"name": "coredns"},
         "labels": {"io.kubernetes.container.name": "coredns", "io.kubernetes.pod.uid": "u2"}}]}
      """;

  private static final String INSPECT =
      """
      [{"Id": "d0", "Name": "/k8s_POD_kube-proxy-x", "State": {"Pid": 10}, "Config": {"Labels": {
          "io.kubernetes.docker.type": "podsandbox", "io.kubernetes.pod.uid": "u1",
          "io.kubernetes.container.name": "POD", "k8s-app": "kube-proxy"}}},
       {"Id": "d1", "Name": "/k8s_kube-proxy_kube-proxy-x", "State": {"Pid": 11},
        "Config": {"Labels": {
          "io.kubernetes.docker.type": "container", "io.kubernetes.pod.uid": "u1",
          "io.kubernetes.container.name": "kube-proxy", "io.kubernetes.pod.name": "kube-proxy-x",
          "io.kubernetes.pod.namespace": "kube-system"}}},
       {"Id": "d2", "Name": "/registry", "State": {"Pid": 12}, "Config": {"Labels": null}}]
      """;

  /** A node that answers what it is told; any other tool is not there. */
  private record Scripted(Map<String, Capture> answers) implements Target {
    Scripted() {
      this(new LinkedHashMap<>());
    }

    Scripted with(String line, int status, String stdout, String stderr) {
      answers.put(line, capture(line, status, stdout, stderr));
      return this;
    }

    private static Capture capture(String line, int status, String stdout, String stderr) {
      return new Capture(
          "node",
          List.of(line.split(" ")),
          Instant.EPOCH,
          Duration.ZERO,
          new Ending.Exited(status),
          Output.whole(stdout),
          Output.whole(stderr));
    }

    @Override
    public String label() {
      return "node";
    }

    @Override
    public Capture run(Command command) {
      assertThat(command.privilege()).isEqualTo(Privilege.ROOT);
      String line = String.join(" ", command.argv());
      String missing = "env: '" + command.argv().getFirst() + "': No such file or directory\n";
      return answers.getOrDefault(line, capture(line, 127, "", missing));
    }

    @Override
    public void close() {}
  }

  private static final ContainerOnNode BY_CRICTL =
      new ContainerOnNode(
          ContainerRuntime.CRICTL,
          List.of("crictl"),
          "c1",
          "kube-proxy",
          "kube-proxy-x7k2p",
          "kube-system",
          4711);

  @Test
  void crictlIsAskedForSandboxesAndContainers() throws Exception {
    Scripted node =
        new Scripted()
            .with("crictl pods --state Ready -o json", 0, PODS, "")
            .with("crictl ps -o json", 0, PS, "")
            .with("crictl inspect -o json c1", 0, "{\"info\": {\"pid\": 4711}}", "");
    assertThat(Containers.find(node, KUBE_PROXY))
        .isEqualTo(new ContainerSearch.Found(List.of(BY_CRICTL)));
    assertThat(Containers.find(node, ContainerQuery.labelled(Map.of("k8s-app", "calico-node"))))
        .isEqualTo(new ContainerSearch.NoneMatches(List.of("crictl")));
  }

  @Test
  void withoutAConfigurationOfCrictlTheSocketThatExistsIsUsed() throws Exception {
    String prefix = "crictl --runtime-endpoint unix:///run/k3s/containerd/containerd.sock ";
    String sockets =
        "ls -d -- /run/containerd/containerd.sock /run/k3s/containerd/containerd.sock"
            + " /var/run/crio/crio.sock /var/run/cri-dockerd.sock /var/run/dockershim.sock";
    Scripted node =
        new Scripted()
            .with(
                "crictl pods --state Ready -o json", 1, "", "FATA[0002] connect endpoint: timeout")
            .with(sockets, 2, "/run/k3s/containerd/containerd.sock\n", "ls: cannot access")
            .with(prefix + "pods --state Ready -o json", 0, PODS, "")
            .with(prefix + "ps -o json", 0, PS, "");
    assertThat(Containers.find(node, KUBE_PROXY))
        .isInstanceOfSatisfying(
            ContainerSearch.Found.class,
            found ->
                assertThat(found.containers().getFirst().prefix())
                    .containsExactly(prefix.strip().split(" ")));
  }

  @Test
  void dockersPodLabelsStandOnTheSandboxOnly() throws Exception {
    Scripted node =
        new Scripted()
            .with("docker ps -q --no-trunc", 0, "d0\nd1\nd2\n", "")
            .with("docker inspect d0 d1 d2", 0, INSPECT, "");
    ContainerOnNode expected =
        new ContainerOnNode(
            ContainerRuntime.DOCKER,
            List.of("docker"),
            "d1",
            "kube-proxy",
            "kube-proxy-x",
            "kube-system",
            11);
    assertThat(Containers.find(node, KUBE_PROXY))
        .isEqualTo(new ContainerSearch.Found(List.of(expected)));
    assertThat(Containers.find(node, ContainerQuery.named("registry")))
        .isInstanceOf(ContainerSearch.Found.class);
    assertThat(Containers.logs(expected, 50))
        .contains(List.of("docker", "logs", "--tail", "50", "d1"));
  }

  @Test
  void aNodeWithoutAnyRuntimeSaysWhatWasLookedFor() throws Exception {
    assertThat(Containers.find(new Scripted(), KUBE_PROXY))
        .isEqualTo(
            new ContainerSearch.NoRuntime(
                List.of("crictl", "docker", "nerdctl", "ctr", "podman", "processes")));
  }

  @Test
  void aRuntimeThatDoesNotAnswerIsNamed() throws Exception {
    Scripted node =
        new Scripted()
            .with("docker ps -q --no-trunc", 1, "", "Got permission denied while trying to connect")
            .with("podman ps -q --no-trunc", 0, "x\n", "")
            .with("podman inspect x", 0, "[{", "");
    assertThat(Containers.find(node, KUBE_PROXY))
        .isInstanceOfSatisfying(
            ContainerSearch.CannotAsk.class,
            cannot -> assertThat(cannot.detail()).contains("docker"));
  }

  @Test
  void whenTheRuntimeItselfFailsTheNamespacesAreEntered() throws Exception {
    Scripted node =
        new Scripted()
            .with("crictl exec -s c1 id -u", 1, "", "FATA[0000] rpc error: code = Unavailable")
            .with("nsenter -t 4711 -m -u -i -n -p -- id -u", 0, "0\n", "");
    try (ContainerTarget target = new ContainerTarget(node, BY_CRICTL)) {
      Capture capture = target.run(Command.of("id", "-u"));
      assertThat(capture.stdout().text()).isEqualTo("0\n");
      assertThat(capture.argv()).containsExactly("id", "-u");
    }
  }

  @Test
  void damagedJsonIsNoAnswer() throws Exception {
    Scripted node =
        new Scripted()
            .with("crictl pods --state Ready -o json", 0, PODS.substring(0, 200), "")
            .with("crictl ps -o json", 0, PS, "");
    assertThat(Containers.find(node, KUBE_PROXY))
        .isEqualTo(
            new ContainerSearch.CannotAsk(
                Why.UNPARSABLE, "crictl printed something that is not JSON."));
  }
}
