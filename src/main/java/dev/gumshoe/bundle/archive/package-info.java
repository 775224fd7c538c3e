/** Floor 2: archives, unpacked with nothing taken on trust. */
@NullMarked
package dev.gumshoe.bundle.archive;

import org.jspecify.annotations.NullMarked;
