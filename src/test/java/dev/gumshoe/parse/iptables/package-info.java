/** Tests against real iptables. */
@NullMarked
package dev.gumshoe.parse.iptables;

import org.jspecify.annotations.NullMarked;
