package dev.gumshoe.engine;

/**
 * What the operator wrote down.
 *
 * @param step where the walk was
 * @param text any text
 */
public record Note(String step, String text) {}
