/** Floor 1: what tcpdump prints, from 4.9 on. */
@NullMarked
package dev.gumshoe.parse.tcpdump;

import org.jspecify.annotations.NullMarked;
