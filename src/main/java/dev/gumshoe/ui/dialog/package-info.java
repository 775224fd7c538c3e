/** Floor 5: questions over the screen: host keys, secrets, reasons. */
@NullMarked
package dev.gumshoe.ui.dialog;

import org.jspecify.annotations.NullMarked;
