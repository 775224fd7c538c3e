/**
 * Floor 4: sessions in one file, to be shared, and what such a file may be when it comes from
 * somebody else. Nothing of a pack is ever run.
 */
@NullMarked
package dev.gumshoe.pack;

import org.jspecify.annotations.NullMarked;
