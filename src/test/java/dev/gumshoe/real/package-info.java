/**
 * Gumshoe as a process, on nodes with OpenSSH, both kinds of iptables and containers: real ones.
 */
@NullMarked
package dev.gumshoe.real;

import org.jspecify.annotations.NullMarked;
