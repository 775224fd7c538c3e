package dev.gumshoe.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleTest {
  @TempDir private Path place;

  private Path file(String path, String text) throws IOException {
    Path file = place.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Capture run(Bundle bundle, String... argv) throws InterruptedException {
    return bundle.target().run(Command.of(argv));
  }

  @ParameterizedTest
  @CsvSource({
    "sosreport-a/sos_commands/kernel/lsmod, SOS",
    "b/cluster-resources/nodes.json, TROUBLESHOOT",
    "b/host-collectors/run-host/x.txt, TROUBLESHOOT",
    "must-gather.local.1/quay-io-x/namespaces/default/core/pods.yaml, MUST_GATHER",
    "cluster-scoped-resources/core/nodes/a.yaml, MUST_GATHER"
  })
  void kindsAreToldByTheirFolders(String path, BundleKind kind) throws Exception {
    file("bundle/" + path, "");

    try (Bundle bundle = Bundle.open(place.resolve("bundle"))) {
      assertThat(bundle.kind()).isEqualTo(kind);
    }
  }

  @Test
  void aDumpHasNodesAndPods() throws Exception {
    file("dump/nodes.json", "{}");
    assertThatExceptionOfType(BundleException.class)
        .isThrownBy(() -> Bundle.open(place.resolve("dump")));
    file("dump/default/pods.json", "{}");

    try (Bundle bundle = Bundle.open(place.resolve("dump"))) {
      assertThat(bundle.kind()).isEqualTo(BundleKind.CLUSTER_INFO);
    }
  }

  private static String list(String kind, String namespace, String... names) {
    String items =
        Stream.of(names)
            .map(
                name ->
                    "{\"metadata\": {\"name\": \"%s\", \"namespace\": \"%s\"}}"
                        .formatted(name, namespace))
            .collect(Collectors.joining(", "));
    return "{\n    \"kind\": \"%sList\",\n    \"apiVersion\": \"v1\",\n    \"items\": [%s]\n}\n"
        .formatted(kind, items);
  }

  private static String printedDump() {
    return list("Node", "", "n1")
        + list("Event", "default")
        + list("Service", "default", "kubernetes")
        + list("Pod", "default", "a")
        + list("Event", "kube-node-lease")
        + list("Service", "kube-node-lease")
        + list("Pod", "kube-node-lease")
        + list("Event", "kube-public")
        + list("Service", "kube-public")
        + list("Pod", "kube-public")
        + list("Event", "kube-system")
        + list("Service", "kube-system")
        + list("Pod", "kube-system", "b", "c")
        + "==== START logs for container x of pod default/a ====\n{\"kind\": \"PodList\"\n"
        + "==== END logs for container x of pod default/a ====\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pods -A | a b c",
        "pods -n kube-system | b c",
        "pods -n kube-public | ''",
        "nodes | n1",
        "services -A | kubernetes",
      })
  void aDumpThatWasPrintedIsOneToo(String what, String names) throws Exception {
    Path dump = file("dump.txt", printedDump());

    try (Bundle bundle = Bundle.open(dump)) {
      assertThat(bundle.kind()).isEqualTo(BundleKind.CLUSTER_INFO);
      Capture capture = run(bundle, ("kubectl get " + what + " -o json").split(" "));
      JsonNode items = JsonMapper.shared().readTree(capture.stdout().text()).path("items");
      assertThat(items.valueStream().map(item -> item.at("/metadata/name").asString()))
          .containsExactlyInAnyOrder(names.isEmpty() ? new String[0] : names.split(" "));
    }
  }

  @Test
  void aDumpThatWasPrintedAndCutSaysSo() throws IOException {
    String whole = printedDump();
    Path dump = file("dump.txt", whole.substring(0, whole.indexOf("\"b\"")));

    assertThatExceptionOfType(BundleException.class)
        .isThrownBy(() -> Bundle.open(dump))
        .withMessage(
            "%s begins as a kubectl cluster-info dump and is cut short or damaged: fetch it again.",
            dump);
  }

  @Test
  void aPrintedDumpWritesNowhereElse() throws Exception {
    Path dump = file("dump.txt", list("Node", "", "n1") + list("Pod", "../../evil", "a"));

    assertThatExceptionOfType(BundleException.class).isThrownBy(() -> Bundle.open(dump));
    assertThat(place.toFile().list()).containsExactly("dump.txt");
  }

  @Test
  void whatIsNoBundleSaysSoInASentence() throws IOException {
    Path none = place.resolve("none");
    Path wrong = Files.createDirectories(place.resolve("wrong/x/y"));
    file("two/a/sos_commands/k/lsmod", "");
    file("two/b/sos_commands/k/lsmod", "");

    assertThatExceptionOfType(BundleException.class)
        .isThrownBy(() -> Bundle.open(none))
        .withMessage("There is no bundle at %s: give a folder or an archive.", none);
    assertThatExceptionOfType(BundleException.class)
        .isThrownBy(() -> Bundle.open(wrong))
        .withMessage(
            "%s is no bundle that is known: neither of sosreport, nor of troubleshoot, nor of"
                + " must-gather, nor of kubectl cluster-info dump.",
            wrong);
    assertThatExceptionOfType(BundleException.class)
        .isThrownBy(() -> Bundle.open(place.resolve("two")))
        .withMessage("%s holds several bundles (a, b): name one of them.", place.resolve("two"));
  }

  @Test
  void aCaptureHasTheFilesNameAndTime() throws Exception {
    Path lsmod = file("sos/sos_commands/kernel/lsmod", "Module Size Used by\n");
    Instant then = Instant.parse("2026-05-04T03:02:01Z");
    Files.setLastModifiedTime(lsmod, FileTime.from(then));

    try (Bundle bundle = Bundle.open(place.resolve("sos"))) {
      Capture capture = run(bundle, "lsmod");
      assertThat(capture.target()).isEqualTo(place.resolve("sos") + ": sos_commands/kernel/lsmod");
      assertThat(capture.started()).isEqualTo(then);
      assertThat(capture.ending()).isEqualTo(new Ending.Exited(0));
      assertThat(capture.stdout().text()).isEqualTo("Module Size Used by\n");
    }
  }

  @Test
  void aCommandThatNoFileAnswersWasNotRun() throws Exception {
    file("sos/sos_commands/kernel/lsmod", "");
    file("sos/etc/hosts", "127.0.0.1 localhost\n");

    try (Bundle bundle = Bundle.open(place.resolve("sos"))) {
      for (String[] argv :
          new String[][] {
            {"ip", "route", "get", "10.0.0.1"},
            {"lsmod", "-x"},
            {"cat", "/etc/hosts", "/etc/passwd"},
            {"cat", "etc/hosts"},
            {"sh", "-c", "touch " + place.resolve("touched")},
            {"sysctl", "-w", "net.ipv4.ip_forward=1"}
          }) {
        assertThat(run(bundle, argv).ending())
            .isEqualTo(
                new Ending.NotRun(Why.UNSUPPORTED, "The bundle has no file for this command."));
      }
      assertThat(place.resolve("touched")).doesNotExist();
    }
  }

  @Test
  void linksAreFollowedInsideOnly() throws Exception {
    Path secret = file("secret", "secret");
    file("sos/sos_commands/k/lsmod", "");
    file("sos/proc/42/net/snmp", "Ip: 1\n");
    Files.createSymbolicLink(place.resolve("sos/proc/self"), Path.of("42"));
    Files.createSymbolicLink(place.resolve("sos/proc/net"), Path.of("/proc/self/net"));
    Files.createSymbolicLink(place.resolve("sos/proc/loop"), Path.of("loop"));
    Files.createSymbolicLink(place.resolve("sos/proc/out"), secret);
    Files.createSymbolicLink(place.resolve("sos/proc/up"), Path.of("../../secret"));

    // As a folder and as an archive, whose links are never made.
    Path archive = place.resolve("sos.tgz");
    assertThat(
            new ProcessBuilder("tar", "-czf", archive.toString(), "sos")
                .directory(place.toFile())
                .start()
                .waitFor())
        .isZero();
    for (Path path : new Path[] {place.resolve("sos"), archive}) {
      try (Bundle bundle = Bundle.open(path)) {
        assertThat(run(bundle, "cat", "/proc/net/snmp").stdout().text()).isEqualTo("Ip: 1\n");
        for (String file : new String[] {"loop", "out", "up", "../../secret"}) {
          assertThat(run(bundle, "cat", "/proc/" + file).ending())
              .isInstanceOf(Ending.NotRun.class);
        }
      }
    }
  }

  @Test
  void whatWasUnpackedIsRemoved() throws Exception {
    file("sos/sos_commands/k/lsmod", "x\n");
    Path archive = place.resolve("sos.tgz");
    assertThat(
            new ProcessBuilder("tar", "-czf", archive.toString(), "sos")
                .directory(place.toFile())
                .start()
                .waitFor())
        .isZero();

    Path kept;
    try (Bundle bundle = Bundle.open(archive)) {
      kept = only();
      assertThat(run(bundle, "lsmod").stdout().text()).isEqualTo("x\n");
    }
    assertThat(kept).doesNotExist();
  }

  /** The folder that holds this test's bundle. */
  private static Path only() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("gumshoe-bundle"))
          .filter(path -> Files.exists(path.resolve("sos/sos_commands/k/lsmod")))
          .findFirst()
          .orElseThrow();
    }
  }
}
