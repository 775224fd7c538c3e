/** Floor 5: what a probe told: parsed, raw, and the command. */
@NullMarked
package dev.gumshoe.ui.evidence;

import org.jspecify.annotations.NullMarked;
