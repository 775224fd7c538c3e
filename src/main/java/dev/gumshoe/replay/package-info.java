/** Floor 4: a journal as playback. */
@NullMarked
package dev.gumshoe.replay;

import org.jspecify.annotations.NullMarked;
