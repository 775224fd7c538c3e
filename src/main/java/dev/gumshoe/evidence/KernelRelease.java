package dev.gumshoe.evidence;

/**
 * The running kernel ({@code uname}).
 *
 * @param release {@code 4.18.0-193.el8.x86_64}
 * @param machine {@code x86_64}; empty where only the release was asked for
 */
public record KernelRelease(String release, String machine, int line) implements Evidence {}
