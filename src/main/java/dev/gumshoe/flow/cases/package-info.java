/** Floor 0: cases, as data: what recorded nodes answer, and where the tree must lead. */
@NullMarked
package dev.gumshoe.flow.cases;

import org.jspecify.annotations.NullMarked;
