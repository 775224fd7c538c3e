/** Packet captures, made here and really captured, read by Gumshoe and by tcpdump. */
@NullMarked
package dev.gumshoe.packets;

import org.jspecify.annotations.NullMarked;
