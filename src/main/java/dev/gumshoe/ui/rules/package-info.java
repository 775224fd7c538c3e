/** Floor 5: rule sets side by side, and a packet's way through them. */
@NullMarked
package dev.gumshoe.ui.rules;

import org.jspecify.annotations.NullMarked;
