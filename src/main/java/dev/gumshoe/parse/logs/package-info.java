/** Floor 1: logs of the node: systemd's journal and the kernel's messages. */
@NullMarked
package dev.gumshoe.parse.logs;

import org.jspecify.annotations.NullMarked;
