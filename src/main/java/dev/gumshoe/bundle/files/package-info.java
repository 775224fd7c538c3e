/** Floor 2: the files of a bundle, and what they answer. */
@NullMarked
package dev.gumshoe.bundle.files;

import org.jspecify.annotations.NullMarked;
