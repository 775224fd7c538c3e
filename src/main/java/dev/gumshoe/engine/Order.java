package dev.gumshoe.engine;

import dev.gumshoe.remote.Command;

/**
 * A probe that the engine wants performed.
 *
 * @param step the step that it is for
 * @param gather the name that it is gathered under
 * @param attempt which of the gather's probes, counted from 0
 * @param role the role that is asked
 * @param kind the kind of evidence that is read
 * @param command what is run
 */
public record Order(
    String step, String gather, int attempt, String role, String kind, Command command) {}
