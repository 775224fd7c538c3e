package dev.gumshoe.kernel;

/**
 * A match or target of a rule.
 *
 * @param kind by which its use is counted
 * @param text as {@code iptables-restore} reads it
 */
record Piece(String kind, String text) {}
