package dev.gumshoe.proof;

import java.util.OptionalLong;

/**
 * What verifying told.
 *
 * @param verdict what the session turned out to be
 * @param head the hash after its last event that could be read
 * @param anchored the number of events after which it had the hash that was asked for
 */
public record Verified(Verdict verdict, String head, OptionalLong anchored) {}
