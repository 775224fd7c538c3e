package dev.gumshoe.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseTarget;
import dev.gumshoe.session.CaseTargets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A triage says what the walk says, as far as it comes. */
class TriageOfCasesTest {
  /** Of each flow; the branches of all are walked by another test. */
  private static final int CASES = 8;

  private static List<CatalogEntry> shipped;

  @BeforeAll
  static void read() throws IOException {
    shipped = ShippedFlows.all().entries();
  }

  @Test
  void whatNeedsNoPersonComesToTheSameEnd() throws Exception {
    var different = new ArrayList<String>();
    int ended = 0;
    for (CatalogEntry entry : shipped) {
      for (Case one : entry.cases().stream().limit(CASES).toList()) {
        if (!nodesAreThere(entry, one)) {
          continue;
        }
        Standing standing = first(entry, one).standing();
        Optional<String> end = end(standing);
        ended += end.isPresent() ? 1 : 0;
        if (end.isPresent() && !end.get().equals(one.expected().finding())) {
          different.add("%s/%s: %s".formatted(entry.flow().id(), one.id(), end.get()));
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(ended).isGreaterThan(40);
  }

  @Test
  void theCauseOfAnIncidentIsNotRuledOut() throws Exception {
    for (CatalogEntry entry : shipped) {
      Case source = entry.cases().getFirst();
      boolean fault =
          entry.flow().findings().get(source.expected().finding()) instanceof Finding.Fault;
      if (fault && nodesAreThere(entry, source)) {
        assertThat(first(entry, source).standing())
            .as(entry.flow().id() + "/" + source.id())
            .isInstanceOfAny(Standing.Supported.class, Standing.Open.class);
      }
    }
  }

  private static boolean nodesAreThere(CatalogEntry entry, Case one) {
    return entry.flow().roles().values().stream()
        .filter(Role.OfNode.class::isInstance)
        .allMatch(role -> one.targets().get(role.name()) instanceof CaseTarget.Node);
  }

  private static Hypothesis first(CatalogEntry entry, Case one) throws InterruptedException {
    var nodes = new ArrayList<String>();
    Optional<String> cluster = Optional.empty();
    for (Role role : entry.flow().roles().values()) {
      if (role instanceof Role.OfNode(String name, String _, boolean kubectl)) {
        if (kubectl) {
          cluster = Optional.of(name);
        } else {
          nodes.add(name);
        }
      }
    }
    try (var triage =
        new Triage(List.of(entry.flow()), new TriageNodes(nodes, cluster), new CaseTargets(one))) {
      Board board = triage.look(one.inputs(), _ -> {});
      return board.hypotheses().stream()
          .filter(
              tried ->
                  tried.filling().entrySet().stream()
                      .allMatch(it -> it.getKey().equals(it.getValue())))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Optional<String> end(Standing standing) {
    return standing instanceof Standing.Failed(String detail)
        ? Optional.of("failed: " + detail)
        : standing.end().map(it -> it.finding().id());
  }
}
