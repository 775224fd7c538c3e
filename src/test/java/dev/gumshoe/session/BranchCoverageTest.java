package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.flow.cases.Case;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BranchCoverageTest {
  static Stream<Arguments> shipped() throws IOException {
    return ShippedFlows.all().entries().stream()
        .map(entry -> Arguments.of(entry.flow().id(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void everyCaseLeadsWhereItSaysAndEveryBranchIsTakenByOne(String id, CatalogEntry entry) {
    List<CaseTrial.Outcome> walks =
        entry.cases().stream().map(one -> CaseTrial.walk(entry.flow(), one)).toList();

    for (int i = 0; i < walks.size(); i++) {
      Case one = entry.cases().get(i);
      assertThat(walks.get(i).path()).as(id + "/" + one.id()).isEqualTo(one.expected().path());
      assertThat(walks.get(i).end()).as(id + "/" + one.id()).isEqualTo(one.expected().finding());
    }
    assertThat(BranchCoverage.of(entry.flow(), walks).untried()).isEmpty();
  }

  @Test
  void aBranchThatNoCaseTakesIsNamedAsTheFlowHasIt() throws IOException {
    CatalogEntry entry = ShippedFlows.of("iptables-backend-mismatch");
    Case healthy = entry.find("healthy").orElseThrow();

    var covered = BranchCoverage.of(entry.flow(), List.of(CaseTrial.walk(entry.flow(), healthy)));

    assertThat(covered.walked()).isEqualTo(healthy.expected().path().size());
    assertThat(covered.untried())
        .contains(
            new BranchCoverage.Untried("both-views", "rule 3", "read-differently"),
            new BranchCoverage.Untried("kinds", "unknown", "node-view"),
            new BranchCoverage.Untried("network", "rule 1", "other-network"),
            new BranchCoverage.Untried("ask-arrives", "no", "goes-elsewhere"))
        .doesNotContain(new BranchCoverage.Untried("ask-arrives", "yes", "rules-act"));
    assertThat(covered.all()).isEqualTo(covered.walked() + covered.untried().size());
  }
}
