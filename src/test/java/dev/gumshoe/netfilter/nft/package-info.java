/** Tests of rule sets of nf_tables. */
@NullMarked
package dev.gumshoe.netfilter.nft;

import org.jspecify.annotations.NullMarked;
