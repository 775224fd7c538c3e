/** Floor 2: containers on a node: finding them, and running commands inside. */
@NullMarked
package dev.gumshoe.remote.container;

import org.jspecify.annotations.NullMarked;
