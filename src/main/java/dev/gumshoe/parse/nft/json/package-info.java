/** Floor 1: the JSON of nft -j list ruleset (libnftables-json(5)). */
@NullMarked
package dev.gumshoe.parse.nft.json;

import org.jspecify.annotations.NullMarked;
