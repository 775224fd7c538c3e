/** Floor 5: packets between the points where they were captured. */
@NullMarked
package dev.gumshoe.ui.ladder;

import org.jspecify.annotations.NullMarked;
