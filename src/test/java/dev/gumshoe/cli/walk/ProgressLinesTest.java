package dev.gumshoe.cli.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.ShippedFlows;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.PacketProgress.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
  @Test
  void packetCapturesSayWhereTheyAreAndNotEachPacket() throws IOException {
    var flow = ShippedFlows.all().entries().getFirst().flow();
    var said = new StringWriter();
    var lines = new ProgressLines(flow, SessionState.EMPTY, new PrintWriter(said));
    lines.heard(progress(Stage.DUE, Stage.DUE, 0));
    lines.heard(progress(Stage.RUNS, Stage.RUNS, 0));
    lines.heard(progress(Stage.RUNS, Stage.RUNS, 7));
    lines.heard(progress(Stage.RUNS, Stage.OVER, 9));
    lines.heard(progress(Stage.OVER, Stage.OVER, 9));
    assertThat(said.toString().lines())
        .containsExactly(
            "  getting ready to listen",
            "  listening at pod, peer · the trigger runs",
            "  listening at pod, peer · the trigger is over",
            "  no point listens any more · the trigger is over");
  }

  private static PacketProgress progress(Stage points, Stage trigger, long packets) {
    return new PacketProgress(
        "step",
        "trace",
        List.of(
            new PacketProgress.At("pod", points, packets, packets * 82),
            new PacketProgress.At("peer", points, 0, 0)),
        trigger,
        Optional.empty());
  }

  @Test
  void sessionThatGoesOnWithAnotherNodeSaysWhereEarlierEvidenceIsFrom() throws IOException {
    var flow = ShippedFlows.of("service-vip-unreachable").flow();
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
