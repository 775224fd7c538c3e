/** Floor 1: takes a packet apart, header by header, through tunnels. */
@NullMarked
package dev.gumshoe.packets.decode;

import org.jspecify.annotations.NullMarked;
