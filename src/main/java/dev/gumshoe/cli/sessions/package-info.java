/** Floor 5: saved sessions in the terminal: replayed, reported, exported, verified, packed. */
@NullMarked
package dev.gumshoe.cli.sessions;

import org.jspecify.annotations.NullMarked;
