/** Floor 4: a journal as documents: Markdown, HTML, JSON. */
@NullMarked
package dev.gumshoe.report;

import org.jspecify.annotations.NullMarked;
