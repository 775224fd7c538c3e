/** Floor 1: the port to a node or a container: what may be asked, and what comes back. */
@NullMarked
package dev.gumshoe.remote;

import org.jspecify.annotations.NullMarked;
