/** Floor 1: what kube-proxy logs, and what it answers on its metrics port. */
@NullMarked
package dev.gumshoe.parse.kubeproxy;

import org.jspecify.annotations.NullMarked;
