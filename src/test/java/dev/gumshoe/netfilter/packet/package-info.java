@NullMarked
package dev.gumshoe.netfilter.packet;

import org.jspecify.annotations.NullMarked;
