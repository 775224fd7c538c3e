/** Floor 2: kubectl, answered from dumps of a cluster's objects. */
@NullMarked
package dev.gumshoe.bundle.kube;

import org.jspecify.annotations.NullMarked;
