/** Floor 5: what the window needs from outside, over real sessions, nodes and files. */
@NullMarked
package dev.gumshoe.ui.desk;

import org.jspecify.annotations.NullMarked;
