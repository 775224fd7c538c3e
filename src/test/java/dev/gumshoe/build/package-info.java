/** How the project is built: its format, its floors. */
@NullMarked
package dev.gumshoe.build;

import org.jspecify.annotations.NullMarked;
