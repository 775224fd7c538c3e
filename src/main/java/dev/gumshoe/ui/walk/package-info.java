/** Floor 5: the walk through a tree, live or played back. */
@NullMarked
package dev.gumshoe.ui.walk;

import org.jspecify.annotations.NullMarked;
