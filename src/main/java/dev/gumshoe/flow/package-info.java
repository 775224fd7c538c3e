/** Floor 0: a checked flow, as data; only such a flow can be run. */
@NullMarked
package dev.gumshoe.flow;

import org.jspecify.annotations.NullMarked;
