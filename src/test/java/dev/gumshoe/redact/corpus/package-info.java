/** Secrets of many kinds in many surroundings, made at random as the tests run; none is kept. */
@NullMarked
package dev.gumshoe.redact.corpus;

import org.jspecify.annotations.NullMarked;
