/** Floor 5: a saved session, played back. */
@NullMarked
package dev.gumshoe.ui.replay;

import org.jspecify.annotations.NullMarked;
