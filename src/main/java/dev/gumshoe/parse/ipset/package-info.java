/** Floor 1: what ipset prints. */
@NullMarked
package dev.gumshoe.parse.ipset;

import org.jspecify.annotations.NullMarked;
