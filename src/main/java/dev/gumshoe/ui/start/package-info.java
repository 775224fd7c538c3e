/** Floor 5: the first screen: symptoms, saved sessions, practice. */
@NullMarked
package dev.gumshoe.ui.start;

import org.jspecify.annotations.NullMarked;
