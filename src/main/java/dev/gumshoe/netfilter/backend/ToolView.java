package dev.gumshoe.netfilter.backend;

import java.util.Optional;

/**
 * What a tool shows.
 *
 * @param tool its name, and where it was found
 * @param sees the backend that it shows; empty where that is not known
 */
public record ToolView(String tool, Optional<Backend> sees) {}
