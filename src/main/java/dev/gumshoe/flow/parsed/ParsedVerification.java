package dev.gumshoe.flow.parsed;

/**
 * How to see that a remedy helped.
 *
 * @param step the step whose probes are run again
 * @param expect what they must then show
 */
public record ParsedVerification(Located<String> step, Located<String> expect) {}
