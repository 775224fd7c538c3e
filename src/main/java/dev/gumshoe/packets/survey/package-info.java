/** Floor 1: goes through a whole packet capture fast: connections, and what else there was. */
@NullMarked
package dev.gumshoe.packets.survey;

import org.jspecify.annotations.NullMarked;
