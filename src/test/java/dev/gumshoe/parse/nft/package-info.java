/** Tests of what nft prints. */
@NullMarked
package dev.gumshoe.parse.nft;

import org.jspecify.annotations.NullMarked;
