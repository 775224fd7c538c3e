/** Floor 5: a flow walked in the terminal. */
@NullMarked
package dev.gumshoe.cli.walk;

import org.jspecify.annotations.NullMarked;
