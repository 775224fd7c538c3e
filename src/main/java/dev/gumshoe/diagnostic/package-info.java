/** Floor 0: where in a source something stands, and what is wrong there. */
@NullMarked
package dev.gumshoe.diagnostic;

import org.jspecify.annotations.NullMarked;
