/** Floor 2: what somebody else gathered, as targets that answer from its files. */
@NullMarked
package dev.gumshoe.bundle;

import org.jspecify.annotations.NullMarked;
