/** Floor 1: rule sets printed as iptables-save prints them. */
@NullMarked
package dev.gumshoe.netfilter.print;

import org.jspecify.annotations.NullMarked;
