/** Floor 4: two rule sets side by side, as a picture and as text. */
@NullMarked
package dev.gumshoe.report.rules;

import org.jspecify.annotations.NullMarked;
