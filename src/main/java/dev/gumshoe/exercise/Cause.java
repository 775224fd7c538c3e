package dev.gumshoe.exercise;

/**
 * Something that a trainee can say is the matter.
 *
 * @param flow id of the flow that knows it
 * @param finding its id there
 * @param title one line
 */
public record Cause(String flow, String finding, String title) {}
