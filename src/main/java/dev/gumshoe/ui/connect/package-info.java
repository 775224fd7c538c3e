/** Floor 5: who fills the roles of a flow. */
@NullMarked
package dev.gumshoe.ui.connect;

import org.jspecify.annotations.NullMarked;
