package dev.gumshoe.remote.kubectl;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words are those of kubectl 1.20, 1.32 and k3s, without a configuration. */
class KubectlTargetTest {
  private static final String NOBODY =
      "The connection to the server localhost:8080 was refused - did you specify the right host or"
          + " port?\n";
  private static final String K3S_CLOSED =
      "error: error loading config file \"/etc/rancher/k3s/k3s.yaml\": open"
          + " /etc/rancher/k3s/k3s.yaml: permission denied\n";
  private static final String NO_ADMIN =
      "error: stat /etc/kubernetes/admin.conf: no such file or directory\n";
  private static final Command NODES = Command.of("kubectl", "get", "nodes", "-o", "json");

  private static final String ADMIN =
      "kubectl --kubeconfig=/etc/kubernetes/admin.conf get nodes -o json";
  private static final String K3S = "/usr/local/bin/k3s kubectl get nodes -o json";
  private static final String RKE2 =
      "/var/lib/rancher/rke2/bin/kubectl --kubeconfig=/etc/rancher/rke2/rke2.yaml get nodes -o"
          + " json";

  /** A node on which these command lines have these answers; others are not found. */
  private static final class Node implements Target {
    private final Map<String, Ending> endings;
    private final Map<String, String> errors;
    private final List<String> ran = new ArrayList<>();

    Node(Map<String, Ending> endings, Map<String, String> errors) {
      this.endings = endings;
      this.errors = errors;
    }

    @Override
    public String label() {
      return "node-1";
    }

    @Override
    public Capture run(Command command) {
      String line = String.join(" ", command.argv());
      ran.add((command.privilege() == Privilege.ROOT ? "# " : "$ ") + line);
      return new Capture(
          label(),
          command.argv(),
          Instant.EPOCH,
          Duration.ZERO,
          endings.getOrDefault(line, new Ending.Exited(127)),
          Output.whole(endings.get(line) instanceof Ending.Exited(int s) && s == 0 ? "{}" : ""),
          Output.whole(errors.getOrDefault(line, "")));
    }

    @Override
    public void close() {}
  }

  private static String line(Command command) {
    return String.join(" ", command.argv());
  }

  @Test
  void theAccountsOwnConfigurationComesFirst() throws Exception {
    var node = new Node(Map.of(line(NODES), new Ending.Exited(0)), Map.of());

    assertThat(new KubectlTarget(node).run(NODES).exited(0)).isTrue();

    assertThat(node.ran).containsExactly("$ " + line(NODES));
  }

  @Test
  void kubeadmsIsTakenAsRootAndKept() throws Exception {
    var node =
        new Node(
            Map.of(line(NODES), new Ending.Exited(1), ADMIN, new Ending.Exited(0)),
            Map.of(line(NODES), NOBODY));
    var cluster = new KubectlTarget(node);
    assertThat(cluster.shown(NODES)).isEqualTo("kubectl get nodes -o json");

    assertThat(cluster.run(NODES).argv()).containsSubsequence("kubectl", "get", "nodes");
    assertThat(cluster.run(NODES).exited(0)).isTrue();

    assertThat(node.ran).containsExactly("$ " + line(NODES), "# " + ADMIN, "# " + ADMIN);
    assertThat(cluster.shown(NODES)).isEqualTo("sudo " + ADMIN);
  }

  @Test
  void theBuiltInOneOfK3sIsFound() throws Exception {
    var node =
        new Node(
            Map.of(
                line(NODES),
                new Ending.Exited(1),
                ADMIN,
                new Ending.Exited(1),
                K3S,
                new Ending.Exited(0)),
            Map.of(line(NODES), K3S_CLOSED, ADMIN, NO_ADMIN));

    assertThat(new KubectlTarget(node).run(NODES).exited(0)).isTrue();

    assertThat(node.ran).containsExactly("$ " + line(NODES), "# " + ADMIN, "# " + K3S);
  }

  @Test
  void anAnswerOfTheServerIsAnAnswerWhateverItIs() throws Exception {
    for (String said :
        List.of(
            "Error from server (Forbidden): nodes is forbidden: User \"dev\" cannot list\n",
            "Error from server (NotFound): nodes \"x\" not found\n",
            "The connection to the server 10.0.0.1:6443 was refused - did you specify the right"
                + " host or port?\n",
            "Unable to connect to the server: x509: certificate has expired or is not yet"
                + " valid\n")) {
      var node = new Node(Map.of(line(NODES), new Ending.Exited(1)), Map.of(line(NODES), said));
      var cluster = new KubectlTarget(node);

      assertThat(cluster.run(NODES).stderr().text()).isEqualTo(said);
      assertThat(node.ran).hasSize(1);
    }
  }

  @Test
  void whereNoneWorksTheOneThatIsThereTells() throws Exception {
    var node =
        new Node(Map.of(RKE2, new Ending.Exited(1)), Map.of(RKE2, "error: stat /x: no such file"));

    assertThat(new KubectlTarget(node).run(NODES).stderr().text()).contains("stat /x");
    assertThat(node.ran).hasSize(6);
  }

  @Test
  void withoutRootsRightsTheFirstFailureIsTold() throws Exception {
    var refused = new Ending.NotRun(Why.NO_PERMISSION, "sudo asks for a password");
    var node =
        new Node(
            Map.of(line(NODES), new Ending.Exited(1), ADMIN, refused, K3S, refused),
            Map.of(line(NODES), NOBODY));

    assertThat(new KubectlTarget(node).run(NODES).stderr().text()).isEqualTo(NOBODY);
  }

  @Test
  void aLostConnectionIsNotTriedAgain() throws Exception {
    var lost = new Ending.NotRun(Why.NOT_CONNECTED, "The connection was lost.");
    var node = new Node(Map.of(line(NODES), lost), Map.of());
    var cluster = new KubectlTarget(node);

    assertThat(cluster.run(NODES).ending()).isEqualTo(lost);
    assertThat(node.ran).hasSize(1);
  }

  @Test
  void otherProgramsAreLeftAsTheyAre() throws Exception {
    var node = new Node(Map.of("uname -r", new Ending.Exited(0)), Map.of());

    new KubectlTarget(node).run(Command.of("uname", "-r"));

    assertThat(node.ran).containsExactly("$ uname -r");
  }
}
