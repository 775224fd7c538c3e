package dev.gumshoe.flow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked flow: every reference resolved, every condition type-checked. Made by the flow checker
 * only; the engine takes nothing else.
 *
 * @param id the flow's id
 * @param title one line for the operator
 * @param signs by what an operator may know that it applies
 * @param sources the write-ups that it comes from
 * @param roles by name, in the order of the file
 * @param inputs by name, in the order of the file
 * @param start id of the first step
 * @param steps by id, in the order of the file
 * @param findings by id, in the order of the file
 * @param text the file that it was checked from, kept with each session
 */
public record Flow(
    String id,
    String title,
    Signs signs,
    List<Citation> sources,
    Map<String, Role> roles,
    Map<String, Input> inputs,
    String start,
    Map<String, Step> steps,
    Map<String, Finding> findings,
    String text) {
  public Flow {
    sources = List.copyOf(sources);
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /** What the operator may have seen, in English. */
  public List<String> symptoms() {
    return signs.symptoms();
  }

  /** The step of this id. */
  public Step step(String id) {
    return Optional.ofNullable(steps.get(id))
        .orElseThrow(() -> new IllegalArgumentException("flow " + this.id + " has no step " + id));
  }

  /** The finding of this id, if the id is a finding's. */
  public Optional<Finding> finding(String id) {
    return Optional.ofNullable(findings.get(id));
  }

  /** What the operator calls a step or a finding. */
  public String titleOf(String id) {
    Step step = steps.get(id);
    return step != null ? step.title() : finding(id).map(Finding::title).orElse(id);
  }
}
