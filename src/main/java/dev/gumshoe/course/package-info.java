/** Floor 4: the shipped cases as a course from easy to hard, and how far a trainee came in it. */
@NullMarked
package dev.gumshoe.course;

import org.jspecify.annotations.NullMarked;
