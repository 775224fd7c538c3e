/** Floor 4: runs a session: joins engine, targets, parsers and journal. */
@NullMarked
package dev.gumshoe.session;

import org.jspecify.annotations.NullMarked;
