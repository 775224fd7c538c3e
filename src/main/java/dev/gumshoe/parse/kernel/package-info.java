/** Floor 1: what the kernel and the distribution say of themselves: settings, modules, versions. */
@NullMarked
package dev.gumshoe.parse.kernel;

import org.jspecify.annotations.NullMarked;
