package dev.gumshoe.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.lint.Caution;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line is taken for that a trainee types on a practice node. */
class TypedCommandsTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private final TypedCommands commands;

  TypedCommandsTest() throws Exception {
    commands =
        new TypedCommands(Shipped.exercise("service-vip-unreachable", "source-kube-mark-drop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ip route get 10.96.0.1 | route",
        "sudo ipvsadm -Lnc | connections",
        "sudo -u root -n ipvsadm -Lnc | connections",
        "ipvsadm -Ln | virtual",
        "curl -sS -m 3 http://127.0.0.1:10249/proxyMode | mode"
      })
  void aProbeOfTheExerciseIsEvidence(String line, String gather) {
    Move.Typed typed = commands.read(NOON, "node", line, "answers");
    assertThat(typed).isEqualTo(new Move.Typed(NOON, "node", line, gather, Caution.LOOKS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ip link show | LOOKS",
        "cat /etc/hosts | LOOKS",
        "sl | NOT_KNOWN",
        "iptables -F | CAN_CHANGE",
        "sudo systemctl restart kubelet | CAN_CHANGE",
        "/sbin/reboot | CAN_CHANGE",
        "rm -rf /var/lib/kubelet | CAN_CHANGE",
        "ipvsadm -C | CAN_CHANGE",
        "kubectl delete pod x | CAN_CHANGE",
        "echo 1 > /proc/sys/net/ipv4/ip_forward | CAN_CHANGE",
        "ls 2>/dev/null | LOOKS_IN_A_SHELL",
        "ls; reboot | CAN_CHANGE",
        "true && sudo iptables -F | CAN_CHANGE"
      })
  void anythingElseIsJudgedAsProbesAre(String line, String caution) {
    Move.Typed typed = commands.read(NOON, "node", line, "answers");
    assertThat(typed.gather()).isEmpty();
    Caution expected =
        caution.equals("LOOKS_IN_A_SHELL") ? Caution.NOT_KNOWN : Caution.valueOf(caution);
    assertThat(typed.caution()).isEqualTo(expected);
  }
}
