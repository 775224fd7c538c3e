package dev.gumshoe.evidence;

/**
 * The distribution ({@code /etc/os-release}, os-release(5)). What the file does not say is empty.
 *
 * @param id {@code centos}; {@code linux} where the file names none, as the manual page says
 * @param versionId {@code 7}, {@code 22.04}
 * @param prettyName for people: {@code CentOS Linux 7 (Core)}
 */
public record OsRelease(String id, String versionId, String prettyName) implements Evidence {}
