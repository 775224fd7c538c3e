package dev.gumshoe.flow;

import java.util.Optional;

/**
 * A value that the operator gives.
 *
 * @param name the name that conditions read it by
 * @param type what it may be
 * @param ask the question for the operator
 * @param initial the value when the operator gives none
 */
public record Input(String name, InputType type, String ask, Optional<Object> initial) {}
