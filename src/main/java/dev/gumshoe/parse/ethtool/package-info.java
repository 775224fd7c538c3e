/** Floor 1: what ethtool prints of a network device. */
@NullMarked
package dev.gumshoe.parse.ethtool;

import org.jspecify.annotations.NullMarked;
