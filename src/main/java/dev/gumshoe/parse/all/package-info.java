/**
 * Floor 1: from a capture to evidence; the one way from a capture to an answer, over all parsers.
 */
@NullMarked
package dev.gumshoe.parse.all;

import org.jspecify.annotations.NullMarked;
