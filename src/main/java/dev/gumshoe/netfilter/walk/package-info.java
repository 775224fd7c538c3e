/** Floor 1: follows a packet through the kernel's hooks, tables and chains. */
@NullMarked
package dev.gumshoe.netfilter.walk;

import org.jspecify.annotations.NullMarked;
