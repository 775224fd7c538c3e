/** Floor 1: what the JDK's tools say of jars. */
@NullMarked
package dev.gumshoe.parse.jar;

import org.jspecify.annotations.NullMarked;
