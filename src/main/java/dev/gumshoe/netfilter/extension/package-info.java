/**
 * Floor 1: the matches and targets that iptables ships, and how it reads and prints their options.
 */
@NullMarked
package dev.gumshoe.netfilter.extension;

import org.jspecify.annotations.NullMarked;
