/** Floor 5: packet captures that somebody else made: opened, surveyed, followed. */
@NullMarked
package dev.gumshoe.ui.packets;

import org.jspecify.annotations.NullMarked;
