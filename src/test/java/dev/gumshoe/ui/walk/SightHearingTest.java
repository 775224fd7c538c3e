package dev.gumshoe.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.PacketProgress.At;
import dev.gumshoe.session.PacketProgress.Stage;
import dev.gumshoe.ui.evidence.Gathered;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packet captures that run, as the step shows them. */
class SightHearingTest {
  private static final Path FLOW = Path.of("src/test/resources/packets-step/where-it-stops");

  private static final PacketTrace SO_FAR = new PacketTrace(List.of(), List.of(), List.of(), 7);

  private final Flow flow;
  private SessionState state = SessionState.EMPTY;
  private Sight sight;
  private long number;

  SightHearingTest() throws Exception {
    flow = Catalog.read(List.of(FLOW)).entries().getFirst().flow();
    sight = Sight.of(flow, state, Instant.EPOCH);
    happen(
        new Event.SessionStarted(
            flow.id(), flow.text(), Map.of("server", "10.244.2.9", "port", 443L), "test"));
    happen(new Event.StepEntered("trace"));
    happen(new Event.RoleFilled("node", "root@node-3", "over SSH"));
    happen(
        new Event.PacketsStarted(
            "trace", "trace", 0, List.of("pod", "peer"), "tcp port 443", "nc -z host 443"));
  }

  private void happen(Event event) {
    state = state.after(event);
    sight = sight.after(new Stamped(number++, Instant.EPOCH, event), state);
  }

  private Gathered shown() {
    return StepShown.of(sight, 0).evidence().getFirst();
  }

  @Test
  void stepTellsWhereItListensAndHowMuchCame() {
    assertThat(shown().running()).contains("nc -z host 443");
    assertThat(shown().progress()).isEmpty();
    sight = sight.hearing(progress("trace"));
    assertThat(shown().progress())
        .isEqualTo("listening at pod, peer · the trigger runs · pod: 150 packets, 12.3 kB");
    assertThat(shown().soFar()).contains(SO_FAR);
    assertThat(shown().on())
        .isEqualTo("The one who asks, root@node-3, The node of the one who is asked");
  }

  @Test
  void whatAnotherStepHearsIsNotShown() {
    sight = sight.hearing(progress("other"));
    assertThat(shown().progress()).isEmpty();
  }

  @Test
  void whenItIsOverNothingRuns() {
    sight = sight.hearing(progress("trace"));
    happen(
        new Event.PacketsEnded(
            "trace",
            "trace",
            0,
            List.of(),
            Optional.empty(),
            new Answer.Unknown(Why.TOOL_MISSING, "No tcpdump.")));
    assertThat(shown().running()).isEmpty();
    assertThat(shown().status()).isEqualTo("? not known");
  }

  private static PacketProgress progress(String step) {
    return new PacketProgress(
        step,
        "trace",
        List.of(new At("pod", Stage.RUNS, 150, 12_300), new At("peer", Stage.RUNS, 0, 0)),
        Stage.RUNS,
        Optional.of(SO_FAR));
  }
}
