package dev.gumshoe.ui.packets;

/**
 * A connection in the list of them.
 *
 * @param sign without colour how it went: {@code ✕}, {@code ?}, {@code ✓}
 * @param words what became of it
 * @param title protocol, addresses and what else is known
 * @param number as the ladder names it; 0 where it is not told apart there
 * @param drawn whether the ladder has packets of it
 */
public record FoundLine(String sign, String words, String title, int number, boolean drawn) {}
