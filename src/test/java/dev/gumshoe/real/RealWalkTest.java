package dev.gumshoe.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The first incident on a node whose kernel, iptables, sshd and container are real. Needs root. */
final class RealWalkTest {
  @TempDir private Path directory;

  private RealNode node(Backend backend) throws Exception {
    return RealNode.start(directory.resolve("node"), backend);
  }

  private Walk.Ended walk(RealNode node) throws Exception {
    return Walk.start(node, directory.resolve("session")).end();
  }

  private static void assertProvesTheMismatch(Walk.Ended ended, String runtime) {
    assertThat(ended.finding()).as(ended.err()).isEqualTo("backend-mismatch");
    assertThat(ended.status()).isZero();
    assertThat(ended.facts("rule-sets", "nodeVersion").path("backend").asString())
        .isEqualTo("nf_tables");
    assertThat(ended.facts("rule-sets", "proxyVersion").path("backend").asString())
        .isEqualTo("legacy");
    assertThat(chains(ended, "nodeRules")).contains("KUBE-MARK-DROP");
    assertThat(chains(ended, "proxyRules")).isNotEmpty().doesNotContain("KUBE-MARK-DROP");
    JsonNode complaint = ended.facts("proxy-log", "log").path("entries").path(0);
    assertThat(complaint.path("problem").asString()).isEqualTo("missing-chain");
    assertThat(complaint.path("chain").asString()).isEqualTo("KUBE-MARK-DROP");
    assertThat(ended.facts("answers", "connect").path("outcome").asString()).isEqualTo("timed-out");
    assertThat(ended.err()).contains("through " + runtime);
  }

  private static List<String> chains(Walk.Ended ended, String evidence) {
    return StreamSupport.stream(
            ended.facts("rule-sets", evidence).path("tables").spliterator(), false)
        .filter(table -> table.path("name").asString().equals("nat"))
        .flatMap(table -> StreamSupport.stream(table.path("chains").spliterator(), false))
        .map(chain -> chain.path("name").asString())
        .toList();
  }

  @Test
  void findsTheMismatchBetweenTheNodeAndAContainerOfContainerd() throws Exception {
    try (RealNode node = node(Backend.NFT);
        ContainerdKubeProxy proxy = ContainerdKubeProxy.start(node)) {
      Incident.happensOn(node, proxy);
      assertProvesTheMismatch(walk(node), "ctr");
    }
  }

  @Test
  void findsTheMismatchWithAProcessWhereNoRuntimeAnswers() throws Exception {
    try (RealNode node = node(Backend.NFT)) {
      Incident.happensOn(node, BareKubeProxy.start(node));
      assertProvesTheMismatch(walk(node), "nsenter");
    }
  }

  @Test
  void doesNotFindItOnceTheChainWasPutRight() throws Exception {
    try (RealNode node = node(Backend.NFT);
        ContainerdKubeProxy proxy = ContainerdKubeProxy.start(node)) {
      Incident.happensOn(node, proxy);
      Incident.putRight(node, proxy);
      Walk.Ended ended = walk(node);
      assertThat(ended.finding()).as(ended.err()).isEqualTo("none-of-these");
      assertThat(ended.status()).isEqualTo(1);
      assertThat(chains(ended, "proxyRules")).contains("KUBE-MARK-DROP", "KUBE-SERVICES");
    }
  }

  @Test
  void aChainThatNobodyMadeIsNotBlamedOnTheKindOfIptables() throws Exception {
    try (RealNode node = node(Backend.LEGACY)) {
      Incident.withoutKubelet(node, BareKubeProxy.start(node));
      Walk.Ended ended = walk(node);
      assertThat(ended.finding()).as(ended.err()).isEqualTo("missing-chain-same-backend");
      assertThat(ended.status()).isZero();
    }
  }

  @Test
  void withoutRootsRightsItStopsAtAQuestionForAPerson() throws Exception {
    try (RealNode node = node(Backend.NFT)) {
      Incident.happensOn(node, BareKubeProxy.start(node));
      Walk.Ended ended =
          Walk.start(
                  node,
                  List.of(
                      "--role",
                      "node=" + node.url(NodeFiles.UNPRIVILEGED),
                      "--known-hosts",
                      node.knownHosts().toString()))
              .end();
      assertThat(ended.status()).as(ended.err()).isEqualTo(1);
      assertThat(ended.finding()).isEmpty();
      assertThat(ended.json().path("question").path("step").asString()).isEqualTo("ask-log");
      assertThat(ended.err()).contains("cannot become root").contains("A person has to answer");
      assertThat(ended.json().path("unknown"))
          .anySatisfy(
              gap -> {
                assertThat(gap.path("evidence").asString()).isEqualTo("log");
                assertThat(gap.path("why").asString()).isEqualTo("no-permission");
              });
    }
  }
}
