/** Floor 1: two rule sets compared by what they do to packets. */
@NullMarked
package dev.gumshoe.netfilter.compare;

import org.jspecify.annotations.NullMarked;
