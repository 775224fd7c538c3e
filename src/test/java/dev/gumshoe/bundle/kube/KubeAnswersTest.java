package dev.gumshoe.bundle.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleTree;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KubeAnswersTest {
  private static final List<String> ALL =
      List.of("default", "kube-node-lease", "kube-public", "kube-system");

  @TempDir private Path folder;

  private BundleTree tree = new BundleTree(Path.of(""), Map.of());

  @BeforeEach
  void make() {
    tree = new BundleTree(folder, Map.of());
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static BundleAnswer ask(KubeLayout layout, BundleTree tree, String command)
      throws IOException {
    return new KubeAnswers(tree, layout).answer(List.of(command.split(" "))).orElseThrow();
  }

  private static List<String> names(BundleAnswer answer) {
    JsonNode list = JsonMapper.shared().readTree(answer.stdout().text());
    assertThat(list.path("kind").asString("")).isEqualTo("List");
    var names = new ArrayList<String>();
    for (JsonNode one : list.path("items")) {
      names.add(
          one.path("apiVersion").asString("")
              + " "
              + one.path("kind").asString("")
              + " "
              + one.path("metadata").path("name").asString(""));
    }
    return names;
  }

  private static String pods(String... names) {
    var items = new ArrayList<String>();
    for (String name : names) {
      items.add(
          "{\"metadata\": {\"name\": \"%s\", \"labels\": {\"app\": \"%s\"}}, \"status\": {\"phase\": \"Running\"}}"
              .formatted(name, name));
    }
    return "{\"kind\": \"PodList\", \"apiVersion\": \"v1\", \"items\": [%s]}"
        .formatted(String.join(", ", items));
  }

  private void dump() throws IOException {
    file("nodes.json", "{\"kind\": \"NodeList\", \"apiVersion\": \"v1\", \"items\": null}");
    for (String namespace : ALL) {
      file(namespace + "/pods.json", pods());
    }
    file("default/pods.json", pods("a", "b"));
    file("kube-system/pods.json", pods("c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubectl get pods -A -o json --request-timeout=10s | a b c",
        "kubectl get po -n kube-system -o json | c",
        "kubectl -n kube-system get pods --output=json | c",
        "kubectl get pods -o json | a b",
        "kubectl get pods -n default -o json -l app=a | a",
        "kubectl get pods -n default -o json -l app!=a | b",
        "kubectl get pods -n default -o json -l app,!other,app=b | b",
        "kubectl get pods -n default -o json --field-selector metadata.name=b | b",
        "kubectl get pods -n default -o json --field-selector=status.phase!=Running | ''",
      })
  void listsAreThoseOfKubectl(String command, String names) throws IOException {
    dump();

    BundleAnswer answer = ask(KubeLayout.ofClusterInfo(tree), tree, command);

    assertThat(answer.ending()).isEqualTo(new Ending.Exited(0));
    assertThat(String.join(" ", names(answer)).replace("v1 Pod ", "")).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kubectl get endpoints -A -o json | The bundle has no endpoints.",
        "kubectl get pods -n gone -o json | The bundle has no pods of the namespace gone.",
        "kubectl get pods -A | A bundle answers 'kubectl get … -o json' only, of common kinds.",
        "kubectl get pods -A -o json --field-selector spec.x=1 | A bundle answers 'kubectl get … -o json' only, of common kinds.",
        "kubectl get unknowns -o json | A bundle answers 'kubectl get … -o json' only, of common kinds.",
        "kubectl delete pods a -o json | A bundle answers 'kubectl get … -o json' only, of common kinds.",
      })
  void whatIsNotThereIsUnknown(String command, String sentence) throws IOException {
    dump();

    assertThat(ask(KubeLayout.ofClusterInfo(tree), tree, command).ending())
        .isEqualTo(new Ending.NotRun(Why.UNSUPPORTED, sentence));
  }

  @Test
  void someNamespacesAreNotAll() throws IOException {
    dump();
    Files.delete(folder.resolve("kube-public/pods.json"));

    assertThat(ask(KubeLayout.ofClusterInfo(tree), tree, "kubectl get pods -A -o json").ending())
        .isEqualTo(
            new Ending.NotRun(
                Why.UNSUPPORTED,
                "The bundle has pods of some namespaces only: kube-public is missing."));
  }

  @Test
  void aNamespaceThatIsListedMustBeThere() throws IOException {
    for (String namespace : ALL) {
      file("cluster-resources/pods/" + namespace + ".json", pods());
    }
    KubeLayout layout = KubeLayout.ofTroubleshoot(tree);
    assertThat(names(ask(layout, tree, "kubectl get pods -A -o json"))).isEmpty();

    file("cluster-resources/namespaces.json", "[{\"metadata\": {\"name\": \"shop\"}}]");

    assertThat(ask(KubeLayout.ofTroubleshoot(tree), tree, "kubectl get pods -A -o json").ending())
        .isEqualTo(
            new Ending.NotRun(
                Why.UNSUPPORTED, "The bundle has pods of some namespaces only: shop is missing."));
  }

  @Test
  void oneObjectIsShownByItself() throws IOException {
    dump();
    KubeLayout layout = KubeLayout.ofClusterInfo(tree);

    JsonNode pod =
        JsonMapper.shared()
            .readTree(ask(layout, tree, "kubectl get pods a -o json").stdout().text());
    assertThat(pod.path("kind").asString("")).isEqualTo("Pod");
    BundleAnswer none = ask(layout, tree, "kubectl get pods z -o json");
    assertThat(none.ending()).isEqualTo(new Ending.Exited(1));
    assertThat(none.stderr().text())
        .isEqualTo("Error from server (NotFound): pods \"z\" not found\n");
  }

  @Test
  void aFileThatIsCutIsUnknown() throws IOException {
    dump();
    file("default/pods.json", pods("a").substring(0, 40));

    assertThat(
            ask(KubeLayout.ofClusterInfo(tree), tree, "kubectl get pods -n default -o json")
                .ending())
        .isEqualTo(
            new Ending.NotRun(
                Why.UNSUPPORTED, "default/pods.json in the bundle is cut or holds no pods."));
  }

  @Test
  void mustGatherHasYaml() throws IOException {
    file(
        "namespaces/default/core/pods.yaml",
        """
        ---
        apiVersion: v1
        kind: PodList
        items:
        - metadata:
            name: a
            creationTimestamp: "2026-05-04T03:02:01Z"
        """);
    String node = "---\napiVersion: v1\nkind: Node\nmetadata:\n  name: %s\n";
    file("cluster-scoped-resources/core/nodes/n1.yaml", node.formatted("n1"));
    file("cluster-scoped-resources/core/nodes/n2.yaml", node.formatted("n2"));
    file("cluster-scoped-resources/core/namespaces/x.yaml", node.formatted("x"));
    KubeLayout layout = KubeLayout.ofMustGather(tree);

    assertThat(names(ask(layout, tree, "kubectl get pods -n default -o json")))
        .containsExactly("v1 Pod a");
    assertThat(names(ask(layout, tree, "kubectl get nodes -o json")))
        .containsExactly("v1 Node n1", "v1 Node n2");
    // Only those that an operator named are there.
    assertThat(ask(layout, tree, "kubectl get ns -o json").ending())
        .isEqualTo(new Ending.NotRun(Why.UNSUPPORTED, "The bundle has no namespaces."));
  }

  @Test
  void sosHasWhatItAskedForAsJson() throws IOException {
    String top = "sos_commands/kubernetes/cluster-info/";
    String kubectl = "kubectl_--kubeconfig_.etc.kubernetes.admin.conf_get_-o_json_";
    file(top + kubectl + "nodes", "{\"kind\": \"List\", \"items\": [{\"kind\": \"Node\"}]}");
    file(top + "shop/" + kubectl + "--namespace_shop_pods", pods("a"));
    KubeLayout layout = KubeLayout.ofSos(tree);

    assertThat(names(ask(layout, tree, "kubectl get pods -n shop -o json")))
        .containsExactly("v1 Pod a");
    assertThat(names(ask(layout, tree, "kubectl get nodes -o json"))).containsExactly("v1 Node ");
  }
}
