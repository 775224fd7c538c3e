package dev.gumshoe.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.replay.TimeLine.Mark;
import dev.gumshoe.replay.TimeLine.Spent;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeLineTest {
  private static final Instant START = Instant.parse("2026-03-04T03:12:00Z");
  private static final Decision TO_B = decision("b");
  private static final Decision TO_END = decision("end");

  private final List<Stamped> events = new ArrayList<>();

  private static Decision decision(String to) {
    return new Decision(Decision.By.RULE, 0, to, "so", "", List.of(), List.of(), "");
  }

  private TimeLineTest at(int second, Event event) {
    events.add(new Stamped(events.size(), START.plusSeconds(second), event));
    return this;
  }

  private static Event started(String step, String gather) {
    return new Event.ProbeStarted(step, gather, 1, "node", "true");
  }

  private static Event ended(String step, String gather) {
    return new Event.ProbeEnded(
        step,
        gather,
        1,
        Capture.ofText("node", ""),
        new Answer.Known("lines", Map.of("lines", List.of())));
  }

  private TimeLine walk() {
    at(0, new Event.SessionStarted("vip", "", Map.of(), "0.1.0"));
    at(3, new Event.RoleFilled("node", "node-3", "Linux"));
    at(3, new Event.StepEntered("a")).at(3, started("a", "x")).at(4, started("a", "y"));
    at(9, ended("a", "x")).at(13, ended("a", "y"));
    at(73, new Event.Decided("a", TO_B));
    at(73, new Event.StepEntered("b")).at(73, started("b", "x")).at(83, ended("b", "x"));
    at(7_283, new Event.SessionResumed("0.1.0", ""));
    at(7_288, new Event.NoteAdded("b", "looked"));
    at(7_300, new Event.Decided("b", TO_END));
    return at(7_300, new Event.Concluded("end")).made();
  }

  private TimeLine made() {
    return TimeLine.of(events);
  }

  @Test
  void waitingForNodesThinkingAndTimeAwayAreToldApart() {
    assertThat(walk().stretches())
        .containsExactly(
            stretch(1, 2, 0, "", Spent.NODES, 3),
            stretch(2, 7, 1, "a", Spent.NODES, 10),
            stretch(7, 8, 1, "a", Spent.OPERATOR, 60),
            stretch(8, 11, 2, "b", Spent.NODES, 10),
            stretch(11, 12, 2, "b", Spent.AWAY, 7_200),
            stretch(12, 15, 2, "b", Spent.OPERATOR, 17));
  }

  @Test
  void itAddsUpInAllAndByVisit() {
    TimeLine line = walk();
    assertThat(line.spent(Spent.NODES)).isEqualTo(Duration.ofSeconds(23));
    assertThat(line.spent(Spent.OPERATOR)).isEqualTo(Duration.ofSeconds(77));
    assertThat(line.spent(Spent.AWAY)).isEqualTo(Duration.ofHours(2));
    assertThat(line.spent(Spent.OPERATOR, 2)).isEqualTo(Duration.ofSeconds(17));
    assertThat(line.elapsed().getLast()).isEqualTo(Duration.ofSeconds(7_300));
  }

  @Test
  void decisionsAndTheEndAreMarked() {
    assertThat(walk().marks())
        .containsExactly(
            new Mark.Decided(8, 1, "a", TO_B),
            new Mark.Decided(14, 2, "b", TO_END),
            new Mark.Ended(15, "end"));
    assertThat(made().decision(2).map(Mark::position)).contains(14);
    assertThat(made().decision(3)).isEmpty();
  }

  @Test
  void aNoteWhileAProbeRunsIsNoTimeOfTheOperator() {
    at(0, new Event.SessionStarted("vip", "", Map.of(), "0.1.0"));
    at(0, new Event.StepEntered("a")).at(0, started("a", "x"));
    at(20, new Event.NoteAdded("a", "slow")).at(30, new Event.Stopped("a")).at(31, ended("a", "x"));
    assertThat(made().spent(Spent.OPERATOR)).isZero();
    assertThat(made().spent(Spent.NODES)).isEqualTo(Duration.ofSeconds(31));
  }

  @Test
  void goingBackIsAVisitOfItsOwnAndAClockThatWasSetBackIsNoTime() {
    at(0, new Event.SessionStarted("vip", "", Map.of(), "0.1.0"));
    at(0, new Event.StepEntered("a")).at(5, new Event.Decided("a", TO_B));
    at(2, new Event.StepEntered("b")).at(6, new Event.SteppedBack("a"));
    at(9, new Event.NoteAdded("a", "again"));
    assertThat(made().stretches())
        .containsExactly(
            stretch(1, 2, 1, "a", Spent.NODES, 0),
            stretch(2, 3, 1, "a", Spent.OPERATOR, 5),
            stretch(3, 4, 2, "b", Spent.NODES, 0),
            stretch(4, 5, 2, "b", Spent.OPERATOR, 4),
            stretch(5, 6, 3, "a", Spent.OPERATOR, 3));
  }

  @Test
  void aSessionThatHardlyBeganHasALineToo() {
    at(0, new Event.SessionStarted("vip", "", Map.of(), "0.1.0"));
    assertThat(made().stretches()).isEmpty();
    assertThat(made().at(1)).isEmpty();
    assertThat(made().marks()).isEmpty();
  }

  private static Stretch stretch(
      int from, int to, int visit, String step, Spent spent, int seconds) {
    return new Stretch(from, to, visit, step, spent, Duration.ofSeconds(seconds));
  }
}
