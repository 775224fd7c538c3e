/** Floor 1: names in what packets carry: DNS, TLS, HTTP. Nothing else of it is kept. */
@NullMarked
package dev.gumshoe.packets.name;

import org.jspecify.annotations.NullMarked;
