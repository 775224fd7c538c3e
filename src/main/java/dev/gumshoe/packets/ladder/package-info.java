/**
 * Floor 1: packets between the points where they were captured, as a picture: a column for each
 * point, an arrow for each packet. Laid out once; drawn as text, as SVG, and on the screen.
 */
@NullMarked
package dev.gumshoe.packets.ladder;

import org.jspecify.annotations.NullMarked;
