/** Floor 0: raw captures, and the typed facts that are read from them; records only. */
@NullMarked
package dev.gumshoe.evidence;

import org.jspecify.annotations.NullMarked;
