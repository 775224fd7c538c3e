/** Floor 1: which flows know what an operator sees. */
@NullMarked
package dev.gumshoe.symptoms;

import org.jspecify.annotations.NullMarked;
