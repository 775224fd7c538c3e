/**
 * Floor 1: finds the innermost addresses and ports of a packet without making an object. Reads what
 * {@link dev.gumshoe.packets.decode} reads, only less of it; a test holds the two together.
 */
@NullMarked
package dev.gumshoe.packets.scan;

import org.jspecify.annotations.NullMarked;
