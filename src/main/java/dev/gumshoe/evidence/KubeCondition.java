package dev.gumshoe.evidence;

/**
 * A condition in the status of an object of Kubernetes.
 *
 * @param type {@code Ready}
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param since when it last changed, ISO 8601; empty where it is not told
 */
public record KubeCondition(
    String type, String status, String reason, String message, String since) {}
