/** Floor 2: packet captures at several points at once, around one thing that sets off traffic. */
@NullMarked
package dev.gumshoe.remote.listening;

import org.jspecify.annotations.NullMarked;
