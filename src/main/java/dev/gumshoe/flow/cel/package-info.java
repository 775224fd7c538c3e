/** Floor 1: conditions and templates in CEL. The only package that knows CEL. */
@NullMarked
package dev.gumshoe.flow.cel;

import org.jspecify.annotations.NullMarked;
