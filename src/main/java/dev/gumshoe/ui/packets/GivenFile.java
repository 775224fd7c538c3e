package dev.gumshoe.ui.packets;

import java.nio.file.Path;

/**
 * A file of packets that the operator named.
 *
 * @param name of the point where they were captured; unlike those of the others
 */
public record GivenFile(String name, Path path) {}
