/** Floor 5: what every command of the terminal shares: its streams, exit statuses, arguments. */
@NullMarked
package dev.gumshoe.cli.terminal;

import org.jspecify.annotations.NullMarked;
