/** Floor 3: packet captures with stand-ins in them. */
@NullMarked
package dev.gumshoe.redact.packets;

import org.jspecify.annotations.NullMarked;
