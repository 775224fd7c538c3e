package dev.gumshoe.flow.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelRuntime;

/**
 * A type-checked expression.
 *
 * @param ast its tree
 * @param program what runs it
 */
record Checked(CelAbstractSyntaxTree ast, CelRuntime.Program program) {}
