/** Floor 1: what the targets of rules do to a packet. */
@NullMarked
package dev.gumshoe.netfilter.walk.target;

import org.jspecify.annotations.NullMarked;
