package dev.gumshoe.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {
  private static final Instant START = Instant.parse("2026-03-04T03:12:00Z");

  /** Decisions are events 2 and 5; a pause of an hour, and a clock that was set back. */
  private static final List<Stamped> EVENTS =
      stamped(
          at(0, new Event.SessionStarted("vip", "", Map.of(), "0.1.0")),
          at(500, new Event.StepEntered("a")),
          at(1_500, decided("a", "b")),
          at(3_601_500, new Event.StepEntered("b")),
          at(3_600_000, new Event.NoteAdded("b", "looked")),
          at(3_600_400, decided("b", "end")),
          at(3_600_500, new Event.Concluded("end")));

  private final Playback beginning = Recording.of(EVENTS).play();

  @Test
  void everyPositionShowsTheStateThatItsEventsFoldTo() {
    for (int position = 0; position <= EVENTS.size(); position++) {
      assertThat(beginning.at(position).state())
          .isEqualTo(SessionState.of(EVENTS.subList(0, position)));
    }
  }

  @Test
  void itStepsForwardAndBackAndStopsAtBothEnds() {
    assertThat(beginning.previous().position()).isZero();
    assertThat(beginning.last()).isEmpty();
    assertThat(beginning.upcoming()).contains(EVENTS.getFirst());
    Playback second = beginning.next().next();
    assertThat(second.last()).contains(EVENTS.get(1));
    assertThat(second.upcoming()).contains(EVENTS.get(2));
    assertThat(second.previous().position()).isEqualTo(1);
    Playback end = beginning.at(99);
    assertThat(end.position()).isEqualTo(7);
    assertThat(end.atEnd()).isTrue();
    assertThat(end.upcoming()).isEmpty();
    assertThat(end.next().position()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"0,3,0", "2,3,0", "3,6,0", "4,6,3", "5,6,3", "6,7,3", "7,7,6"})
  void itJumpsFromDecisionToDecision(int from, int next, int previous) {
    assertThat(beginning.at(from).nextDecision().position()).isEqualTo(next);
    assertThat(beginning.at(from).previousDecision().position()).isEqualTo(previous);
  }

  @Test
  void longPausesAreShortenedAndTimeNeverRunsBack() {
    List<Long> elapsed =
        IntStream.rangeClosed(0, 7)
            .mapToObj(position -> beginning.at(position).elapsed().toMillis())
            .toList();
    assertThat(elapsed).containsExactly(0L, 0L, 500L, 1_500L, 3_500L, 3_500L, 3_900L, 4_000L);
    assertThat(beginning.duration()).isEqualTo(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @CsvSource({"1,1,500", "1,2,250", "1,0.5,1000", "3,1,2000", "3,4,500", "4,1,0"})
  void theDelayUntilTheNextEventFollowsTheSpeed(int position, double speed, long millis) {
    assertThat(beginning.at(position).delay(speed)).contains(Duration.ofMillis(millis));
  }

  @Test
  void atTheEndThereIsNothingToWaitFor() {
    assertThat(beginning.at(7).delay(1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aSpeedIsPositive(double speed) {
    assertThatThrownBy(() -> beginning.delay(speed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("greater than 0");
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "0,1", "499,1", "500,2", "3500,5", "3999,6", "4000,7", "99999,7"})
  void aPlaceOnTheTimeLineIsAPosition(long millis, int position) {
    assertThat(beginning.after(Duration.ofMillis(millis)).position()).isEqualTo(position);
  }

  @Test
  void anEventThatCannotHaveHappenedIsNamed() {
    List<Stamped> broken = new ArrayList<>(EVENTS.subList(0, 2));
    broken.add(new Stamped(2, START, new Event.StepEntered("c")));
    assertThatThrownBy(() -> Recording.of(broken))
        .hasMessage("Event 2 cannot have happened: the last step is not decided.");
  }

  @Test
  void nothingRecordedIsPlayedAtOnce() {
    Playback empty = Recording.of(List.of()).play();
    assertThat(empty.atEnd()).isTrue();
    assertThat(empty.nextDecision().previousDecision().position()).isZero();
    assertThat(empty.duration()).isZero();
  }

  private static Event decided(String step, String to) {
    return new Event.Decided(
        step, new Decision(Decision.By.RULE, 0, to, "so", "", List.of(), List.of(), ""));
  }

  private static Stamped at(long millis, Event event) {
    return new Stamped(0, START.plusMillis(millis), event);
  }

  private static List<Stamped> stamped(Stamped... events) {
    return IntStream.range(0, events.length)
        .mapToObj(n -> new Stamped(n, events[n].at(), events[n].event()))
        .toList();
  }
}
