/** Floor 5: the course, exercises without verdicts, and their debriefing. */
@NullMarked
package dev.gumshoe.ui.exercise;

import org.jspecify.annotations.NullMarked;
