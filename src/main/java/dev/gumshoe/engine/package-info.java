/** Floor 2: the pure walk: checked flow and state to what is next, state and event to state. */
@NullMarked
package dev.gumshoe.engine;

import org.jspecify.annotations.NullMarked;
