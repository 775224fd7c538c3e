/** Which backends hold rules. */
@NullMarked
package dev.gumshoe.netfilter.backend;

import org.jspecify.annotations.NullMarked;
