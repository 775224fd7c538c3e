package dev.gumshoe.flow;

/**
 * Where a decision leads.
 *
 * @param to id of a step or of a finding
 * @param because the reason, for the operator
 */
public record Branch(String to, Template because) {}
