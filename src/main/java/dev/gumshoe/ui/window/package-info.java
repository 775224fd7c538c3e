/** Floor 5: the window, and the way from screen to screen. */
@NullMarked
package dev.gumshoe.ui.window;

import org.jspecify.annotations.NullMarked;
