package dev.gumshoe.engine;

import java.time.Instant;

/**
 * An event with its place in the session.
 *
 * @param sequence counted from 0, without gaps
 * @param at when, by the operator's clock
 * @param event what happened
 */
public record Stamped(long sequence, Instant at, Event event) {}
