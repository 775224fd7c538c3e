package dev.gumshoe.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFlowsTest {
  @TempDir private Path base;

  private static Flow shipped(String id) throws IOException {
    return Catalog.read(List.of(Path.of("wizard-flows", id))).entries().getFirst().flow();
  }

  @Test
  void aFolderWithoutFlowsIsNotRead() throws IOException {
    var own = new OwnFlows(base);
    assertThat(own.folders()).isEmpty();
    Files.createDirectories(own.folder().resolve("empty"));
    assertThat(own.folders()).isEmpty();
    Files.writeString(own.folder().resolve("empty/flow.yaml"), "id: x\n");
    assertThat(own.folders()).containsExactly(own.folder());
  }

  @Test
  void whatWasAgreedToIsAskedAgainWhenItChanges() throws IOException {
    var own = new OwnFlows(base);
    Flow flow = shipped("iptables-backend-mismatch");
    assertThat(own.agreed(flow)).isFalse();

    own.agree(flow);

    assertThat(new OwnFlows(base).agreed(flow)).isTrue();
    assertThat(own.agreed(changed(flow))).isFalse();
    assertThat(own.agreed(shipped("istio-iptables-restore-fails"))).isFalse();
  }

  private static Flow changed(Flow flow) {
    return new Flow(
        flow.id(),
        flow.title(),
        flow.signs(),
        flow.sources(),
        flow.roles(),
        flow.inputs(),
        flow.start(),
        flow.steps(),
        flow.findings(),
        flow.text() + "\n# one more line\n");
  }

  @Test
  void everyCommandOfAFlowIsShownOnceForEachRole() throws IOException {
    Flow flow = shipped("service-without-endpoints-not-rejected");
    List<FlowCommand> commands = FlowCommand.of(flow);

    assertThat(commands).doesNotHaveDuplicates();
    assertThat(commands)
        .extracting(FlowCommand::line)
        .contains("sudo iptables-save -c", "ip route get '${pod}'")
        .anyMatch(line -> line.startsWith("sudo tcpdump -w - "));
  }

  @Test
  void twoFlowsOfOneIdAreAProblemAndTheFirstCounts() throws IOException {
    Path copy = Files.createDirectories(base.resolve("iptables-backend-mismatch"));
    Files.copy(
        Path.of("wizard-flows/iptables-backend-mismatch/flow.yaml"), copy.resolve("flow.yaml"));

    Catalog catalog = Catalog.read(List.of(Path.of("wizard-flows"), base));

    assertThat(catalog.problems())
        .extracting(problem -> problem.message())
        .containsExactly(
            "another flow has the id 'iptables-backend-mismatch'; rename this one and its folder");
    assertThat(catalog.find("iptables-backend-mismatch").orElseThrow().folder())
        .startsWith(Path.of("wizard-flows"));
  }
}
