/** Floor 1: what systemctl prints: properties, status and files of units. */
@NullMarked
package dev.gumshoe.parse.systemd;

import org.jspecify.annotations.NullMarked;
