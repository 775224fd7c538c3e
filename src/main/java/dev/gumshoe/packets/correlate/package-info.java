/**
 * Floor 1: finds the same packet in packet captures of several points, through address translation
 * and tunnels, and concludes where each connection got to.
 */
@NullMarked
package dev.gumshoe.packets.correlate;

import org.jspecify.annotations.NullMarked;
