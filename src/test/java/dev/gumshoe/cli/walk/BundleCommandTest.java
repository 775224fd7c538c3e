package dev.gumshoe.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleCommandTest {
  private static final String SERVICE = "service-vip-unreachable";
  private static final String RESTARTS = "pods-restart-after-kubelet-restart";

  /** kube-ipvs0 is there with the addresses of other Services. */
  private static final String NODE =
      """
      set -e
      mkdir -p sos/sos_commands/networking sos/sos_commands/kernel
      ip link add kube-ipvs0 type veth peer far
      ip addr add 10.96.0.10/32 dev kube-ipvs0
      ip -d address > sos/sos_commands/networking/ip_-d_address
      sysctl -a > sos/sos_commands/kernel/sysctl_-a 2>&1
      """;

  /** As ipvsadm(8) prints it; the kernel of a machine that tests may have no IPVS. */
  private static final String VIRTUAL =
      """
      IP Virtual Server version 1.2.1 (size=4096)
      Prot LocalAddress:Port Scheduler Flags
        -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
      TCP  10.96.0.1:443 rr
        -> 10.0.0.11:6443               Masq    1      0          0
      """;

  @TempDir private Path folder;

  private CommandRun walk(String flow, String... more) {
    var args = new ArrayList<>(List.of("walk", flow, "--auto", "--flows", "wizard-flows"));
    args.addAll(List.of("--session", folder.resolve("session").toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String sos() throws IOException, InterruptedException {
    started("unshare", "--net", "sh", "-c", NODE);
    file("sos/sos_commands/ipvs/ipvsadm_-Ln", VIRTUAL);
    started("tar", "-czf", "sos.tar.gz", "sos");
    return folder.resolve("sos.tar.gz").toString();
  }

  private void started(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private String dump() throws IOException {
    file("dump/nodes.json", "{\"kind\": \"NodeList\", \"apiVersion\": \"v1\", \"items\": []}");
    for (String namespace :
        List.of("default", "kube-node-lease", "kube-public", "kube-system", "shop")) {
      file("dump/" + namespace + "/pods.json", list("Pod", ""));
      file("dump/" + namespace + "/events.json", list("Event", ""));
    }
    String event =
        """
        {"metadata": {"name": "shop-1.x", "namespace": "shop"}, "reason": "Rebooted",
         "type": "Warning", "message": "Node n1 has been rebooted, boot id: 1",
         "involvedObject": {"kind": "Node", "name": "n1"},
         "firstTimestamp": "2026-05-04T03:02:01Z", "lastTimestamp": "2026-05-04T03:02:01Z",
         "count": 1, "source": {"component": "kubelet", "host": "n1"}}
        """;
    file("dump/default/events.json", list("Event", event));
    return folder.resolve("dump").toString();
  }

  private String journal() throws IOException {
    try (Stream<Path> kept = Files.walk(folder.resolve("session"))) {
      var text = new StringBuilder();
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
      return text.toString();
    }
  }

  private static String list(String kind, String items) {
    return "{\"kind\": \"%sList\", \"apiVersion\": \"v1\", \"items\": [%s]}".formatted(kind, items);
  }

  @Test
  void aFlowComesToItsEndOnASosreport() throws Exception {
    CommandRun walked = walk(SERVICE, "--bundle", sos(), "--json");

    assertThat(walked.status()).as(walked.out() + walked.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(walked.out());
    assertThat(json.at("/finding/id").asString("")).isEqualTo("vip-not-bound");
    assertThat(walked.out()).contains("The bundle has no file for this command.");
    assertThat(journal()).contains("sos.tar.gz: sos_commands/networking/ip_-d_address");
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(
              left.filter(path -> path.getFileName().toString().startsWith("gumshoe-bundle"))
                  .filter(path -> Files.exists(path.resolve("sos/sos_commands/ipvs"))))
          .isEmpty();
    }
  }

  @Test
  void aFlowComesToItsEndOnADump() throws Exception {
    CommandRun walked =
        walk(RESTARTS, "--bundle", "cluster=" + dump(), "--input", "name=n1", "--json");

    assertThat(walked.status()).as(walked.out() + walked.err()).isZero();
    JsonNode json = JsonMapper.shared().readTree(walked.out());
    assertThat(json.at("/finding/id").asString("")).isEqualTo("node-rebooted");
  }

  @Test
  void aTriageLooksAtBundles() throws Exception {
    String sos = sos();

    CommandRun looked =
        CommandRun.of(
            "triage",
            "--flows",
            "wizard-flows",
            "--bundle",
            sos,
            "--bundle",
            dump(),
            "--input",
            "vip=10.96.0.1",
            "--input",
            "port=443",
            "--input",
            "name=n1");

    assertThat(looked.status()).as(looked.out() + looked.err()).isZero();
    assertThat(looked.out()).contains("gumshoe walk service-vip-unreachable --bundle node=" + sos);
  }

  @Test
  void wrongCallsAreOneSentence() throws Exception {
    String sos = sos();
    String dump = dump();
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertThat(walk(SERVICE, "--bundle", empty.toString()))
        .returns(2, CommandRun::status)
        .extracting(CommandRun::err)
        .asString()
        .startsWith("gumshoe: " + empty + " is no bundle that is known: neither of sosreport");
    assertThat(walk(SERVICE, "--bundle", dump).err())
        .startsWith(
            ("gumshoe: %s is a kubectl cluster-info dump of a cluster; say which role of the flow"
                    + " service-vip-unreachable it fills (--bundle ROLE=%s): node")
                .formatted(dump, dump));
    assertThat(walk("vxlan-checksum-offload", "--bundle", sos).err())
        .contains("say which role of the flow vxlan-checksum-offload it fills")
        .contains("sender, receiver.");
    assertThat(walk(SERVICE, "--bundle", "nod=" + sos).err())
        .startsWith(
            "gumshoe: The flow service-vip-unreachable has no node role 'nod'; its roles: node.");
    assertThat(walk(SERVICE, "--bundle", sos, "--role", "node=n").err())
        .startsWith("gumshoe: --bundle and --role exclude each other");
    assertThat(
            CommandRun.of(
                    "triage",
                    "--flows",
                    "wizard-flows",
                    "--bundle",
                    dump,
                    "--bundle",
                    "cluster=" + dump)
                .err())
        .contains("is one bundle too many for cluster");
  }
}
