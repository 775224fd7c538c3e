/** Floor 1: a packet as the kernel's filters see it, with what is not known of it. */
@NullMarked
package dev.gumshoe.netfilter.packet;

import org.jspecify.annotations.NullMarked;
