/** Floor 3: secrets out of what is kept, meaning left in. */
@NullMarked
package dev.gumshoe.redact;

import org.jspecify.annotations.NullMarked;
