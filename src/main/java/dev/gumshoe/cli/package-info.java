/** Floor 5: the same work without a screen. */
@NullMarked
package dev.gumshoe.cli;

import org.jspecify.annotations.NullMarked;
