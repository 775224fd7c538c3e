/** Floor 1: what nft prints, as text and as JSON. */
@NullMarked
package dev.gumshoe.parse.nft;

import org.jspecify.annotations.NullMarked;
