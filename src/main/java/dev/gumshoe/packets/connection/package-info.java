/**
 * Floor 1: what became of each TCP connection in a packet capture. Memory is bounded: connections
 * are kept in arrays of numbers, and leave them for a sink.
 */
@NullMarked
package dev.gumshoe.packets.connection;

import org.jspecify.annotations.NullMarked;
