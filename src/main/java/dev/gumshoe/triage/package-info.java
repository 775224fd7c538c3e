/** Floor 4: all flows at once, as far as they come without a person. */
@NullMarked
package dev.gumshoe.triage;

import org.jspecify.annotations.NullMarked;
