/** Floor 1: what the kernel tracks and counts of traffic: connections, packets, errors. */
@NullMarked
package dev.gumshoe.parse.traffic;

import org.jspecify.annotations.NullMarked;
