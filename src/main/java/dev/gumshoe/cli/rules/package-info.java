/** Floor 5: commands on rule sets of netfilter. */
@NullMarked
package dev.gumshoe.cli.rules;

import org.jspecify.annotations.NullMarked;
