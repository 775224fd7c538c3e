/** Floor 4: the fixed words of reports, in each language. */
@NullMarked
package dev.gumshoe.report.wording;

import org.jspecify.annotations.NullMarked;
