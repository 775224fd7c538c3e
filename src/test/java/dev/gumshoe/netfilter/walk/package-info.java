@NullMarked
package dev.gumshoe.netfilter.walk;

import org.jspecify.annotations.NullMarked;
