/** Floor 1: what iptables prints, both backends, from 1.4 on. */
@NullMarked
package dev.gumshoe.parse.iptables;

import org.jspecify.annotations.NullMarked;
