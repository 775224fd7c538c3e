/** Floor 5: what the window needs from outside, and what all its screens are made of. */
@NullMarked
package dev.gumshoe.ui;

import org.jspecify.annotations.NullMarked;
