package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Hook;

/**
 * A chain on a packet's way.
 *
 * @param rules name of the rule set; empty for what the kernel does by itself
 * @param backend {@code legacy}, {@code nf_tables}, or empty
 */
public record Place(String rules, String backend, Hook hook, String table, String chain) {}
