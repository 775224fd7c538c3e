package dev.gumshoe.flow;

/**
 * A condition and the branch that is taken when it holds.
 *
 * @param when the condition
 * @param branch where it leads
 */
public record Rule(Condition when, Branch branch) {}
