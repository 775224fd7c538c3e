/** Floor 1: rule sets of nf_tables: in the form of iptables, and walked by a packet. */
@NullMarked
package dev.gumshoe.netfilter.nft;

import org.jspecify.annotations.NullMarked;
