/** Floor 2: the flows of a directory, checked, each with its cases. */
@NullMarked
package dev.gumshoe.catalog;

import org.jspecify.annotations.NullMarked;
