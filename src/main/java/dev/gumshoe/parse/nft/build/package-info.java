/** Floor 1: the parts of nft rule sets in the one form that text and JSON are read into. */
@NullMarked
package dev.gumshoe.parse.nft.build;

import org.jspecify.annotations.NullMarked;
