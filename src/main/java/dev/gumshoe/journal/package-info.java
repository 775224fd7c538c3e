/** Floor 3: the file that a session is: written, read, recovered. */
@NullMarked
package dev.gumshoe.journal;

import org.jspecify.annotations.NullMarked;
