package dev.gumshoe.evidence;

/**
 * What a clock shows: a node's own ({@code date}), or that of a server, which an answer over HTTP
 * carries (RFC 9110, section 6.6.1). To the second.
 *
 * @param seconds since 1970
 * @param time the same in UTC as ISO 8601
 */
public record Clock(long seconds, String time, int line) implements Evidence {}
