/** Floor 1: objects of the Kubernetes API, as {@code kubectl get -o json} prints them. */
@NullMarked
package dev.gumshoe.parse.kube;

import org.jspecify.annotations.NullMarked;
