/** Floor 0: a flow as it was written: every value with its place, nothing resolved. */
@NullMarked
package dev.gumshoe.flow.parsed;

import org.jspecify.annotations.NullMarked;
