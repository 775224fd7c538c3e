package dev.gumshoe.flow.parsed;

import java.util.List;

/**
 * A flow as written.
 *
 * @param document the whole text, with its place
 * @param id the flow's id, the name of its folder
 * @param title one line for the operator
 * @param signs by what an operator may know that it applies
 * @param sources the write-ups that it comes from
 * @param roles the parts to be filled
 * @param inputs values that the operator gives
 * @param start id of the first step
 * @param steps in the order of the file
 * @param findings in the order of the file
 */
public record ParsedFlow(
    Located<String> document,
    Located<String> id,
    Located<String> title,
    ParsedSigns signs,
    List<ParsedCitation> sources,
    List<ParsedRole> roles,
    List<ParsedInput> inputs,
    Located<String> start,
    List<ParsedStep> steps,
    List<ParsedFinding> findings) {
  public ParsedFlow {
    sources = List.copyOf(sources);
    roles = List.copyOf(roles);
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }
}
