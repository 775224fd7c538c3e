package dev.gumshoe.exercise;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.session.RecordedNodes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An incident of the past to practise on.
 *
 * @param id by which its scores are kept: {@code flow/case}, or the name of a session's folder
 * @param flow the tree that is walked
 * @param inputs by name, as the original had them
 * @param title what the case is called; may give the cause away, and is told at the end
 * @param about what happened; told at the end
 * @param nodes what its nodes answer, anew for each time that it is practised
 * @param practice the same as a case, for practice nodes over SSH
 * @param truth what a trainee is measured by
 */
public record Exercise(
    String id,
    Flow flow,
    Map<String, Object> inputs,
    String title,
    String about,
    Supplier<RecordedNodes> nodes,
    Case practice,
    Truth truth) {
  public Exercise {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }
}
