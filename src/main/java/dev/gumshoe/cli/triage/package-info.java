/** Floor 5: the triage in the terminal. */
@NullMarked
package dev.gumshoe.cli.triage;

import org.jspecify.annotations.NullMarked;
