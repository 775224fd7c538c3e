/** Floor 5: what a walk came to. */
@NullMarked
package dev.gumshoe.ui.finding;

import org.jspecify.annotations.NullMarked;
