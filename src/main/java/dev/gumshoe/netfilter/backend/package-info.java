/**
 * Floor 1: which of the kernel's two backends of iptables hold rules, and which one each tool sees.
 * Nothing here guesses: what was not read is not known, and a command that would tell is named.
 */
@NullMarked
package dev.gumshoe.netfilter.backend;

import org.jspecify.annotations.NullMarked;
