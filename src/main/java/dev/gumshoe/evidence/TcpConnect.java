package dev.gumshoe.evidence;

/**
 * How one attempt to open a TCP connection ended.
 *
 * @param outcome {@code connected}, {@code refused}, {@code timed-out}, {@code unreachable} or
 *     {@code failed} (for another reason, which {@code detail} tells)
 * @param detail what the tool said; one sentence
 */
public record TcpConnect(String outcome, String detail, int line) implements Evidence {}
