/** Floor 2: kubectl, on a node with whichever kubeconfig it has, or on the operator's machine. */
@NullMarked
package dev.gumshoe.remote.kubectl;

import org.jspecify.annotations.NullMarked;
