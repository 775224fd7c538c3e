/** Floor 5: the board of all flows at once. */
@NullMarked
package dev.gumshoe.ui.triage;

import org.jspecify.annotations.NullMarked;
