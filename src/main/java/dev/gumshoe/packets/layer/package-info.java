/** Floor 1: the headers of a packet, as records. */
@NullMarked
package dev.gumshoe.packets.layer;

import org.jspecify.annotations.NullMarked;
