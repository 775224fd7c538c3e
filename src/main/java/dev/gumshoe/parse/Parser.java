package dev.gumshoe.parse;

import dev.gumshoe.evidence.Capture;

/**
 * Reads the output of one tool. Pure: no I/O, no clock. Never throws on any input, however damaged.
 */
@FunctionalInterface
public interface Parser {
  /** Reads a capture whose command ran ({@code Exited} or {@code Signalled}; exit status any). */
  Reading parse(Capture capture);
}
