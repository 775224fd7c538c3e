/** Floor 1: what ss prints, and how attempts to connect end. */
@NullMarked
package dev.gumshoe.parse.sockets;

import org.jspecify.annotations.NullMarked;
