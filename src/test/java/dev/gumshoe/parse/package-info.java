/** Tests of the parsers: golden files, hostile input, and the real tools. */
@NullMarked
package dev.gumshoe.parse;

import org.jspecify.annotations.NullMarked;
