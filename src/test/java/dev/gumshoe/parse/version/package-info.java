@NullMarked
package dev.gumshoe.parse.version;

import org.jspecify.annotations.NullMarked;
