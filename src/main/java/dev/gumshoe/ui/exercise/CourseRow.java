package dev.gumshoe.ui.exercise;

import dev.gumshoe.course.Lesson;
import dev.gumshoe.course.Progress;

/**
 * A lesson as the list shows it: never by the name of its case, which tells too much.
 *
 * @param lesson what is practised
 * @param progress how far the trainee came with it
 * @param next whether it is what to practise next
 */
record CourseRow(Lesson lesson, Progress progress, boolean next) {
  /** The first line. */
  String title() {
    return "%d · %s".formatted(lesson.number(), lesson.flow().title());
  }

  /** What stands below it. */
  String detail() {
    String done =
        progress.best().map(best -> "best %d of 100".formatted(best)).orElse("not practised yet");
    return "Level %d · %s%s".formatted(lesson.level(), done, next ? " · next" : "");
  }

  /** A sign for how far it is: found, tried, or neither. */
  String sign() {
    return progress.found() > 0 ? "✓" : progress.done() > 0 ? "…" : "·";
  }
}
