package dev.gumshoe.ui;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session that was kept, in a list.
 *
 * @param directory where it is
 * @param flow title of its flow
 * @param started when it began
 * @param ending what it came to, in words
 * @param concluded whether it came to an end
 */
public record SavedSession(
    Path directory, String flow, Instant started, String ending, boolean concluded) {}
