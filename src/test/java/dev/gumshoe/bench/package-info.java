/** Benchmarks; none of them is a test. How to run them is in {@code src/docs/benchmarks.md}. */
@NullMarked
package dev.gumshoe.bench;

import org.jspecify.annotations.NullMarked;
