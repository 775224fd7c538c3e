/** Tests of the records of facts. */
@NullMarked
package dev.gumshoe.evidence;

import org.jspecify.annotations.NullMarked;
