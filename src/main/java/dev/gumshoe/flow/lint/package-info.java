/** Floor 1: parsed flows to checked flows; one class a rule. */
@NullMarked
package dev.gumshoe.flow.lint;

import org.jspecify.annotations.NullMarked;
