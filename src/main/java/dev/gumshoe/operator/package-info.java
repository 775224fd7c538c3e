/**
 * Floor 0: the operator's own machine: where Gumshoe keeps its things, and files nobody else reads.
 */
@NullMarked
package dev.gumshoe.operator;

import org.jspecify.annotations.NullMarked;
