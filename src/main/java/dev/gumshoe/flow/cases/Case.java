package dev.gumshoe.flow.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded or hand-made incident: a test of its flow, a demonstration, and an exercise.
 *
 * @param id name of its folder
 * @param flow id of the flow that it belongs to
 * @param title one line
 * @param about what happened, for the debriefing
 * @param origin where the recording is from
 * @param inputs by name, as text
 * @param targets by role
 * @param answers what the targets answer
 * @param packets what listening gives
 * @param choices by step: the answer that the person gives
 * @param expected where the tree must lead
 */
public record Case(
    String id,
    String flow,
    String title,
    String about,
    String origin,
    Map<String, String> inputs,
    Map<String, CaseTarget> targets,
    List<CaseAnswer> answers,
    List<CasePackets> packets,
    Map<String, String> choices,
    Expected expected) {
  public Case {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    answers = List.copyOf(answers);
    packets = List.copyOf(packets);
    choices = Map.copyOf(choices);
  }
}
