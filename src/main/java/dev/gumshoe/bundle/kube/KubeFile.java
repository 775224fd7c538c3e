package dev.gumshoe.bundle.kube;

import java.util.Optional;

/**
 * A file with all objects of a kind in a namespace, or in the cluster when the kind has no
 * namespaces, or with one of these.
 */
record KubeFile(KubeResource resource, Optional<String> namespace, String path) {}
