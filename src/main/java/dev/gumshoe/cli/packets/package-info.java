/** Floor 5: packet captures in the terminal. */
@NullMarked
package dev.gumshoe.cli.packets;

import org.jspecify.annotations.NullMarked;
