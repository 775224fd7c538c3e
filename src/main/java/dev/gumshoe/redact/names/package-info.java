/** Floor 3: what identifies, replaced by stand-ins that keep the meaning. */
@NullMarked
package dev.gumshoe.redact.names;

import org.jspecify.annotations.NullMarked;
