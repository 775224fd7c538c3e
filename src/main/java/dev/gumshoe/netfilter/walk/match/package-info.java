/** Floor 1: whether a rule matches a packet: yes, no, or what that depends on. */
@NullMarked
package dev.gumshoe.netfilter.walk.match;

import org.jspecify.annotations.NullMarked;
