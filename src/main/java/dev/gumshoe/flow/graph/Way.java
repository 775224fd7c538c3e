package dev.gumshoe.flow.graph;

/**
 * A way through a flow, from one step straight to what it leads to.
 *
 * @param from id of the step
 * @param to id of the step or the finding
 */
public record Way(String from, String to) {}
