package dev.gumshoe.flow.cel;

/**
 * What is wrong in an expression.
 *
 * @param line in the expression, counted from 1
 * @param column in that line, counted from 1
 * @param message one sentence
 */
public record ExpressionProblem(int line, int column, String message) {}
