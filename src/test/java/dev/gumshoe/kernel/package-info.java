/**
 * Proves the walk of a packet through rule sets against the kernel: rule sets made at random are
 * loaded with the real tools in a network namespace of the test's own, real packets are sent, and
 * what the kernel did is compared with what {@link dev.gumshoe.netfilter.walk} says.
 */
@NullMarked
package dev.gumshoe.kernel;

import org.jspecify.annotations.NullMarked;
