/** Floor 4: sessions that can be given away: with stand-ins for what identifies. */
@NullMarked
package dev.gumshoe.anonymous;

import org.jspecify.annotations.NullMarked;
