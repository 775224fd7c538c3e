/** Floor 3: that a journal is as it was written: signed, and verified. */
@NullMarked
package dev.gumshoe.proof;

import org.jspecify.annotations.NullMarked;
