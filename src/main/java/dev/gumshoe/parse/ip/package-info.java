/** Floor 1: what ip (iproute2) prints, as text and as JSON. */
@NullMarked
package dev.gumshoe.parse.ip;

import org.jspecify.annotations.NullMarked;
