/** Floor 1: from a capture to evidence; one package a tool below this one. */
@NullMarked
package dev.gumshoe.parse;

import org.jspecify.annotations.NullMarked;
