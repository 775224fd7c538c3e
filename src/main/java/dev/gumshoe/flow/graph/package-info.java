/** Floor 1: a flow as a picture: steps in their order, where they lead, and a path through them. */
@NullMarked
package dev.gumshoe.flow.graph;

import org.jspecify.annotations.NullMarked;
