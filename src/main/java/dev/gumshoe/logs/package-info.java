/**
 * Floor 1: error texts that flows know, looked for in logs of any size, in a few megabytes of
 * memory.
 */
@NullMarked
package dev.gumshoe.logs;

import org.jspecify.annotations.NullMarked;
