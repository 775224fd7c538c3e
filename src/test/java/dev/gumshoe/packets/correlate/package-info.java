/** Packet captures at several points: made ones, and real ones in network namespaces. */
@NullMarked
package dev.gumshoe.packets.correlate;

import org.jspecify.annotations.NullMarked;
