package dev.gumshoe.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;
import dev.gumshoe.session.CaseTargets;
import dev.gumshoe.session.TargetSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TriageTest {
  private static final TriageNodes ONE = new TriageNodes(List.of("node"), Optional.empty());

  private final ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();

  private static Catalog shipped;

  @BeforeAll
  static void read() throws IOException {
    shipped = ShippedFlows.all();
  }

  private static Catalog catalog() {
    return shipped;
  }

  private static Case recorded(CatalogEntry entry, String id) {
    return entry.find(id).orElseThrow();
  }

  /** The nodes of a case, which count what they are asked. */
  private TargetSource counted(Case recorded) {
    var nodes = new CaseTargets(recorded);
    return new TargetSource() {
      @Override
      public Supply supply(Role role, Map<String, Target> targets) {
        return nodes.supply(role, targets) instanceof Supply.Supplied(Target target, String words)
            ? new Supply.Supplied(new Counted(target), words)
            : nodes.supply(role, targets);
      }

      @Override
      public void close() {}
    };
  }

  private final class Counted implements Target {
    private final Target target;

    Counted(Target target) {
      this.target = target;
    }

    @Override
    public String label() {
      return target.label();
    }

    @Override
    public Capture run(Command command) throws InterruptedException {
      ran.add(label() + " " + command.privilege() + " " + command.argv());
      return target.run(command);
    }

    @Override
    public void close() {}
  }

  private static Standing standing(Board board, String flow) {
    return board.hypotheses().stream()
        .filter(one -> one.flow().id().equals(flow))
        .map(Hypothesis::standing)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFlowThatTheNodeSuffersFromComesFirst() throws Exception {
    CatalogEntry vip = catalog().find("service-vip-unreachable").orElseThrow();
    List<Flow> flows = catalog().entries().stream().map(CatalogEntry::flow).toList();
    var boards = new ArrayList<Board>();
    Case source = recorded(vip, "source-kube-mark-drop");
    var triage = new Triage(flows, ONE, counted(source));

    Board board = triage.look(source.inputs(), boards::add);

    assertThat(board.hypotheses().getFirst().flow().id()).isEqualTo("service-vip-unreachable");
    assertThat(standing(board, "service-vip-unreachable"))
        .isInstanceOfSatisfying(
            Standing.Supported.class,
            it ->
                assertThat(it.conclusion().finding().id()).isEqualTo(source.expected().finding()));
    assertThat(boards.getFirst().hypotheses())
        .allMatch(one -> one.standing() instanceof Standing.Looking);
    assertThat(boards.getLast()).isEqualTo(board);
    assertThat(ran).doesNotHaveDuplicates().hasSameSizeAs(ran.stream().distinct().toList());
    assertThat(triage.commands()).isPositive();
  }

  @Test
  void whatWasAnsweredIsNotAskedAgain() throws Exception {
    CatalogEntry vip = catalog().find("service-vip-unreachable").orElseThrow();
    Case source = recorded(vip, "source-kube-mark-drop");
    var triage = new Triage(List.of(vip.flow()), ONE, counted(source));
    triage.look(source.inputs(), _ -> {});
    int once = ran.size();

    triage.look(source.inputs(), _ -> {});

    assertThat(ran).hasSize(once);
  }

  @Test
  void aHealthyNodeRulesTheFlowOut() throws Exception {
    CatalogEntry vip = catalog().find("service-vip-unreachable").orElseThrow();
    Case healthy = recorded(vip, "healthy");

    Board board =
        new Triage(List.of(vip.flow()), ONE, counted(healthy)).look(healthy.inputs(), _ -> {});

    assertThat(standing(board, vip.flow().id())).isInstanceOf(Standing.RuledOut.class);
    assertThat(board.telling()).isEmpty();
  }

  @Test
  void aValueThatIsNotGivenIsAskedForOnceForAllFlowsThatWantIt() throws Exception {
    CatalogEntry entry = catalog().find("service-without-endpoints-not-rejected").orElseThrow();
    Case source = entry.cases().getFirst();

    Board board = new Triage(List.of(entry.flow()), ONE, counted(source)).look(Map.of(), _ -> {});

    assertThat(board.telling().getFirst())
        .isEqualTo(
            new Board.Telling(
                new Need.OfInput("vip", "Which Service IP should refuse?"),
                List.of(entry.flow().id())));
  }

  @Test
  void withoutANodeItSaysWhichIsMissing() throws Exception {
    CatalogEntry entry = catalog().find("iptables-backend-mismatch").orElseThrow();
    var none = new TriageNodes(List.of("elsewhere"), Optional.empty());

    Board board =
        new Triage(List.of(entry.flow()), none, counted(entry.cases().getFirst()))
            .look(Map.of(), _ -> {});

    assertThat(standing(board, entry.flow().id()))
        .isInstanceOfSatisfying(
            Standing.Open.class, open -> assertThat(open.need()).isInstanceOf(Need.OfTarget.class));
  }

  @Test
  void withoutTheClusterTheNodesEvidenceDecidesWhereItCan() throws Exception {
    CatalogEntry entry = catalog().find("containerd-too-many-open-files").orElseThrow();
    Case source = recorded(entry, "source-no-limit");

    Board board =
        new Triage(List.of(entry.flow()), ONE, counted(source)).look(source.inputs(), _ -> {});

    assertThat(standing(board, entry.flow().id()))
        .isInstanceOfSatisfying(
            Standing.Supported.class,
            it ->
                assertThat(it.conclusion().finding().id()).isEqualTo(source.expected().finding()));
  }

  @Test
  void aFlowOfTwoNodesIsTriedOnceWithEachAsTheFirst() throws Exception {
    Flow two =
        Catalog.read(List.of(Path.of("src/test/resources/packets-step")))
            .entries()
            .getFirst()
            .flow();

    assertThat(new TriageNodes(List.of("a", "b"), Optional.empty()).fillings(two))
        .containsExactly(Map.of("node", "a", "peer", "b"), Map.of("node", "b", "peer", "a"));
    assertThat(new TriageNodes(List.of("a"), Optional.of("c")).fillings(two))
        .containsExactly(Map.of("node", "a"));
  }
}
