package dev.gumshoe.diagnostic;

/**
 * A line of a tool's output that could not be read.
 *
 * @param line counted from 1; 0 where the whole output is meant
 * @param message one sentence: what is wrong there
 */
public record LineProblem(int line, String message) {}
