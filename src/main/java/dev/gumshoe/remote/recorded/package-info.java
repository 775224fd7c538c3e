/** Floor 2: targets that answer from a case. */
@NullMarked
package dev.gumshoe.remote.recorded;

import org.jspecify.annotations.NullMarked;
