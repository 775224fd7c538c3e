package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  @Test
  void sessionThatGoesOnWithAnotherNodeSaysWhereEarlierEvidenceIsFrom() throws IOException {
    var flow =
        Catalog.read(List.of(Path.of("wizard-flows")))
            .find("service-vip-unreachable")
            .orElseThrow()
            .flow();
    var said = new StringWriter();
    SessionState state =
        SessionState.EMPTY.after(new Event.RoleFilled("node", "root@node-3", "node over SSH"));
    var lines = new ProgressLines(flow, state, new PrintWriter(said));
    long number = 0;
    for (String target : List.of("root@node-3", "root@node-4", "root@node-4")) {
      Event event = new Event.RoleFilled("node", target, "node over SSH");
      state = state.after(event);
      lines.happened(new Stamped(number++, Instant.EPOCH, event), state);
    }
    assertThat(said.toString().lines())
        .containsExactly(
            "  node is root@node-3: node over SSH",
            "  node is root@node-4: node over SSH; it was root@node-3 before,"
                + " and what was found until now is from there",
            "  node is root@node-4: node over SSH");
  }
}
