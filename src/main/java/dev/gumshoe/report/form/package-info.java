/** Floor 4: what a report can be written as; the same for the command line and the window. */
@NullMarked
package dev.gumshoe.report.form;

import org.jspecify.annotations.NullMarked;
