/** Floor 4: reports as PDF, with fonts and pictures of their own. */
@NullMarked
package dev.gumshoe.report.pdf;

import org.jspecify.annotations.NullMarked;
