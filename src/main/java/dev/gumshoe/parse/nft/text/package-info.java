/** Floor 1: the text of nft list ruleset. */
@NullMarked
package dev.gumshoe.parse.nft.text;

import org.jspecify.annotations.NullMarked;
