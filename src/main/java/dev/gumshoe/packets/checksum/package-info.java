/** Floor 1: the checksum of the Internet protocols, and what it says of a packet. */
@NullMarked
package dev.gumshoe.packets.checksum;

import org.jspecify.annotations.NullMarked;
