/** Floor 5: flows, their errors and their parsers in the terminal. */
@NullMarked
package dev.gumshoe.cli.flows;

import org.jspecify.annotations.NullMarked;
