/**
 * A pod, its node and a peer with real networks: how they are laid, what is done to them, and what
 * is to be concluded from the packets there.
 */
@NullMarked
package dev.gumshoe.network;

import org.jspecify.annotations.NullMarked;
