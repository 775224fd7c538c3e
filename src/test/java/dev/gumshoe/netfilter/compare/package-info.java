/** Two rule sets compared by meaning. */
@NullMarked
package dev.gumshoe.netfilter.compare;

import org.jspecify.annotations.NullMarked;
