/** Floor 1: packets: read, followed through several points, told of. */
@NullMarked
package dev.gumshoe.packets;

import org.jspecify.annotations.NullMarked;
