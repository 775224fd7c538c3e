/** Floor 1: what container runtimes tell: containers, sandboxes, images, versions. */
@NullMarked
package dev.gumshoe.parse.containers;

import org.jspecify.annotations.NullMarked;
