/** Floor 6: main, and the wiring by hand. */
@NullMarked
package dev.gumshoe.launch;

import org.jspecify.annotations.NullMarked;
