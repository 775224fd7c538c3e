package dev.gumshoe.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as a trainee types them. */
class PracticeNodeTest {
  private final PracticeNode node =
      new PracticeNode(
          SampleCase.flow(), SampleCase.recorded(), "node", "node-3", Overheard.NOBODY);

  @ParameterizedTest
  @CsvSource({
    "id -u, 1000",
    "sudo id -u, 0",
    "sudo -n -- id -u, 0",
    "sudo -u root whoami, root",
    "whoami, oncall",
    "hostname, node-3",
    "uname, Linux",
    "uname -n, node-3",
    "command -v ipvsadm, /usr/bin/ipvsadm",
    "uptime, up 3 days",
    "sudo ipvsadm -Lnc, IPVS"
  })
  void itAnswersAsANodeDoes(String line, String printed) {
    Reply reply = node.answer(line, "oncall");
    assertThat(reply.stdout()).isEqualTo(printed + "\n");
    assertThat(reply.status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "docker ps, 127",
    "uname -r, 127",
    "uptime -p, 127",
    "command -v docker, 1",
    "false, 1",
    "ipvsadm -Lnc, 1",
    "uptime | cat, 2",
    "uptime > /tmp/x, 2",
    "echo $(id), 2",
    "uptime \"x, 2",
    "crictl ps, 1",
    "sudo crictl exec, 1",
    "sudo crictl exec ffff iptables -V, 1",
    "sudo crictl logs kube-proxy, 1",
    "sudo crictl rm -a, 1",
    "sudo crictl, 1"
  })
  void whatItCannotDoFailsAndSaysSo(String line, int status) {
    Reply reply = node.answer(line, "oncall");
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.stdout()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crictl pods -q --label k8s-app=kube-proxy",
        "crictl pods --label=k8s-app=kube-proxy --state Ready --quiet",
        "crictl --runtime-endpoint unix:///run/containerd/containerd.sock pods -q --name kube-proxy"
      })
  void podsAreChosenByLabelAndName(String line) {
    assertThat(node.answer(line, "root").stdout()).matches("[0-9a-f]{64}\\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crictl pods -q --label k8s-app=other",
        "crictl pods -q --state NotReady",
        "crictl ps -q --name etcd",
        "crictl ps -q --label k8s-app=kube-proxy",
        "crictl ps -q --state Exited"
      })
  void whatDoesNotFitIsNotListed(String line) {
    assertThat(node.answer(line, "root")).isEqualTo(Reply.printed(""));
  }

  @Test
  void theBeginningOfAnIdIsEnough() {
    String id = node.answer("crictl ps -q --name kube-proxy", "root").stdout().strip();
    Reply reply = node.answer("crictl exec " + id.substring(0, 13) + " iptables -V", "root");
    assertThat(reply.stdout()).isEqualTo("iptables v1.8.4 (legacy)\n");
  }

  @Test
  void theTableNamesEveryContainer() {
    assertThat(node.answer("crictl ps", "root").stdout().lines())
        .hasSize(3)
        .anyMatch(line -> line.endsWith("Running  kube-proxy  kube-proxy-x7k2p"));
  }

  @Test
  void idsAreTheSameAtEveryStart() {
    var again =
        new PracticeNode(
            SampleCase.flow(), SampleCase.recorded(), "node", "node-3", Overheard.NOBODY);
    assertThat(again.answer("crictl ps -o json", "root"))
        .isEqualTo(node.answer("crictl ps -o json", "root"));
  }
}
