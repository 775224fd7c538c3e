package dev.gumshoe.flow;

/**
 * A line of a capture that a decision rests on.
 *
 * @param gather the name that it was gathered under
 * @param line counted from 1
 */
public record DecidingLine(String gather, int line) {}
