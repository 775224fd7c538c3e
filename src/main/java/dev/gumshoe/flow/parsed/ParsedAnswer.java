package dev.gumshoe.flow.parsed;

/**
 * One answer to a question.
 *
 * @param id what scripts and cases call it
 * @param label what the operator chooses
 * @param branch where it leads
 */
public record ParsedAnswer(Located<String> id, Located<String> label, ParsedBranch branch) {}
