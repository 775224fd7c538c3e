/** Floor 2: commands on a node, answered from what a bundle holds of one. */
@NullMarked
package dev.gumshoe.bundle.node;

import org.jspecify.annotations.NullMarked;
