/** Charts of flows. */
@NullMarked
package dev.gumshoe.flow.graph;

import org.jspecify.annotations.NullMarked;
