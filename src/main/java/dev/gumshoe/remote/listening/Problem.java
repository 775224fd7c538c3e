package dev.gumshoe.remote.listening;

import dev.gumshoe.evidence.Why;

/**
 * Why a point has not, or not wholly, been listened to.
 *
 * @param sentence for the operator: what is wrong, and what to do
 */
public record Problem(Why why, String sentence) {}
