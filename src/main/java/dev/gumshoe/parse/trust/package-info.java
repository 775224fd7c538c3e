/** Floor 1: certificates and tokens, and the clocks that they are held to. */
@NullMarked
package dev.gumshoe.parse.trust;

import org.jspecify.annotations.NullMarked;
