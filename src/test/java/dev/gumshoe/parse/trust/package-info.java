/** Certificates and tokens that no file may hold: they are made as the tests run. */
@NullMarked
package dev.gumshoe.parse.trust;

import org.jspecify.annotations.NullMarked;
