package dev.gumshoe.symptoms;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Signs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymptomIndexTest {
  private static final Flow VIP =
      flow(
          "service-vip",
          "A node cannot reach a Service",
          new Signs(
              List.of("a new node never becomes Ready"),
              Map.of(
                  "zh", List.of("新节点一直无法加入集群"),
                  "ja", List.of("新しいノードがクラスタに参加できない"),
                  "ru", List.of("новый узел не становится готовым"),
                  "es", List.of("los nodos nuevos nunca quedan listos")),
              List.of("Failed to execute iptables-restore*exit status 1")));
  private static final Flow CERTIFICATE =
      flow(
          "stale-ca",
          "A certificate is out of date",
          new Signs(
              List.of("clients refuse the server's certificates"),
              Map.of("ru", List.of("сертификаты просрочены")),
              List.of("x509: certificate signed by unknown authority", "exit status 1")));
  private static final List<Flow> ALL = List.of(VIP, CERTIFICATE);

  private final SymptomIndex index = SymptomIndex.of(ALL);

  @ParameterizedTest
  @CsvSource({
    "node never ready, service-vip",
    "READY, service-vip",
    "rea, service-vip",
    "nodes, service-vip",
    "certif, stale-ca",
    "certficate, stale-ca",
    "x509, stale-ca",
    "'stale', stale-ca",
    "新节点, service-vip",
    "ノードが参加できない, service-vip",
    "новые узлы, service-vip",
    "просроченный сертификат, stale-ca",
    "nodo nuevo, service-vip",
  })
  void wordsTheirFormsAndBeginningsFindInEveryLanguage(String typed, String flow) {
    assertThat(index.find(typed)).extracting(match -> match.flow().id()).first().isEqualTo(flow);
  }

  @Test
  void aPastedErrorIsKnownByItsTextWhateverStandsAroundIt() {
    String pasted =
        "Nov 22 03:12:44 node-3 kube-proxy[4711]: E1122 proxier.go:1427] Failed to execute"
            + " iptables-restore for nat: exit status 1 (iptables-restore: line 24 failed)";

    assertThat(index.find(pasted))
        .containsExactly(
            new Match(VIP, "Failed to execute iptables-restore*exit status 1", true),
            new Match(CERTIFICATE, "exit status 1", true));
  }

  @Test
  void theSymptomThatIsMeantIsTold() {
    assertThat(index.find("never becomes ready").getFirst())
        .isEqualTo(new Match(VIP, "a new node never becomes Ready", false));
  }

  @Test
  void partsOnDifferentLinesAreNotOneError() {
    assertThat(index.find("Failed to execute iptables-restore\nsomething: exit status 1"))
        .first()
        .isEqualTo(new Match(CERTIFICATE, "exit status 1", true));
  }

  @Test
  void withoutWordsAllAreThere() {
    assertThat(index.find("  \n")).extracting(Match::flow).containsExactlyElementsOf(ALL);
  }

  @ParameterizedTest
  @CsvSource({"zebra", "?!", "'\"AND ('", "*", "~", "🦓"})
  void whatNobodyKnowsFindsNothing(String typed) {
    assertThat(index.find(typed)).isEmpty();
  }

  @Test
  void moreWordsGoBeforeBetterPlaces() {
    assertThat(index.find("out of date certificate node"))
        .extracting(Match::flow)
        .containsExactly(CERTIFICATE, VIP);
  }

  @Test
  void anythingThatIsPastedIsTaken() {
    assertThat(index.find("never ready ".repeat(100_000)).getFirst().flow()).isEqualTo(VIP);
  }

  @Test
  void aLongLogOfManyWordsIsTaken() {
    String log = IntStream.range(0, 500).mapToObj(number -> "word" + number).collect(joining(" "));

    assertThat(index.find("never ready " + log).getFirst().flow()).isEqualTo(VIP);
  }

  private static Flow flow(String id, String title, Signs signs) {
    return new Flow(
        id, title, signs, List.of(), Map.of(), Map.of(), "start", Map.of(), Map.of(), "");
  }
}
