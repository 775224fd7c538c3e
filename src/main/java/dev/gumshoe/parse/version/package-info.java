/** Floor 1: versions of software, compared by the rules of those who number it. */
@NullMarked
package dev.gumshoe.parse.version;

import org.jspecify.annotations.NullMarked;
