package dev.gumshoe.ui;

/**
 * A key and what it does, shown at the foot of a screen.
 *
 * @param keys as printed on the keyboard
 * @param does a few words
 */
public record Shortcut(String keys, String does) {}
