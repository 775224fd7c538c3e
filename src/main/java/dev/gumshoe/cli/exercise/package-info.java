/** Floor 5: practice in the terminal. */
@NullMarked
package dev.gumshoe.cli.exercise;

import org.jspecify.annotations.NullMarked;
