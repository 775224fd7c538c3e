package dev.gumshoe.netfilter.compare;

/**
 * A part of a rule that differs.
 *
 * @param option as {@code iptables-save} prints it: {@code -s}, {@code tcp --dport}, {@code -j}
 * @param left its value; empty where that side does not have it
 * @param right its value; empty where that side does not have it
 */
public record OptionChange(String option, String left, String right) {}
