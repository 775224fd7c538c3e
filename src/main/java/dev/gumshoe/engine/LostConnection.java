package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import java.util.Optional;
import java.util.stream.Stream;

/** What did not get through to a node at the step that is open. */
public final class LostConnection {
  private LostConnection() {}

  /**
   * What was said about it; empty where everything got through, or the step is decided. Running the
   * step again connects again.
   */
  public static Optional<String> of(SessionState state) {
    if (state.current().filter(visit -> visit.decision().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    Stream<String> roles =
        state.roles().values().stream()
            .flatMap(
                filling ->
                    filling instanceof Filling.Unfilled(Why why, String detail)
                            && why == Why.NOT_CONNECTED
                        ? Stream.of(detail)
                        : Stream.of());
    Stream<String> probes =
        state.current().stream()
            .flatMap(visit -> visit.answers().values().stream())
            .flatMap(
                answer ->
                    answer instanceof Answer.Unknown(Why why, String detail)
                            && why == Why.NOT_CONNECTED
                        ? Stream.of(detail)
                        : Stream.of());
    return Stream.concat(roles, probes).findFirst();
  }
}
