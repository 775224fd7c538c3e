package dev.gumshoe.evidence;

/**
 * The name of a container image, with what may be left out filled in as Docker and Kubernetes do.
 *
 * @param text as printed
 * @param registry {@code docker.io} where none is written; empty where the text is only an id
 * @param repository {@code library/nginx}
 * @param tag {@code latest} where neither tag nor digest is written; empty where only a digest is
 * @param digest {@code sha256:…}; empty where none is written
 */
public record ImageName(
    String text, String registry, String repository, String tag, String digest) {}
