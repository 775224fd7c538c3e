/** Floor 1: one packet of a file, taken apart to be looked at: its layers, and their bytes. */
@NullMarked
package dev.gumshoe.packets.inspect;

import org.jspecify.annotations.NullMarked;
