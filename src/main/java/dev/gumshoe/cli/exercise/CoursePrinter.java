package dev.gumshoe.cli.exercise;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.course.Course;
import dev.gumshoe.course.Kept;
import dev.gumshoe.course.Lesson;
import dev.gumshoe.course.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Prints the course, and how far the trainee came in it. */
final class CoursePrinter {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
  private static final String ROW = "%-9s  %4s  %4s  %-16s  %s";

  private final Course course;
  private final List<Kept> scores;
  private final PrintWriter out;

  CoursePrinter(Course course, List<Kept> scores, PrintWriter out) {
    this.course = course;
    this.scores = scores;
    this.out = out;
  }

  /**
   * The levels, and what to practise next.
   *
   * @param sessions folders of sessions that came in packs
   */
  void levels(List<Path> sessions) {
    say("The course: %d exercises from easy to hard.".formatted(course.lessons().size()));
    say("");
    say(ROW.formatted("done/of", "best", "last", "when", ""));
    for (int level = 1; level <= Course.LEVELS; level++) {
      List<String> ids = course.level(level).stream().map(Lesson::id).toList();
      if (!ids.isEmpty()) {
        say(row(Progress.of(ids, scores), "Level " + level));
      }
    }
    say("");
    next().ifPresent(this::propose);
    sessions.forEach(session -> say("From a pack: gumshoe exercise " + session));
    say("All of them: gumshoe exercise --all. By incident: gumshoe exercise --progress.");
    out.flush();
  }

  Optional<Lesson> next() {
    return course.next(Progress.found(scores));
  }

  private void propose(Lesson next) {
    say(
        "Next: gumshoe exercise %d    (level %d: %s)"
            .formatted(next.number(), next.level(), next.flow().title()));
  }

  /** Every lesson, by its number and what was reported: the name of a case tells too much. */
  void all() {
    for (Lesson lesson : course.lessons()) {
      Progress progress = Progress.of(List.of(lesson.id()), scores);
      say(
          "%4d  level %d  %-4s  %s"
              .formatted(
                  lesson.number(),
                  lesson.level(),
                  progress.best().map(Object::toString).orElse("-"),
                  lesson.flow().title()));
    }
    out.flush();
  }

  /** By incident. */
  void progress(List<CatalogEntry> entries) {
    say(ROW.formatted("done/of", "best", "last", "when", "incident"));
    for (CatalogEntry entry : entries) {
      say(row(Progress.of(course.of(entry.flow().id()), scores), entry.flow().title()));
    }
    List<String> others =
        scores.stream()
            .map(Kept::exercise)
            .filter(id -> course.lessons().stream().noneMatch(one -> one.id().equals(id)))
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      say(row(Progress.of(others, scores), "Sessions"));
    }
    out.flush();
  }

  private static String row(Progress progress, String name) {
    return ROW.formatted(
        progress.done() + "/" + progress.of(),
        progress.best().map(Object::toString).orElse("-"),
        progress.last().map(Object::toString).orElse("-"),
        progress.when().map(CoursePrinter::day).orElse("-"),
        name);
  }

  private static String day(Instant when) {
    return DAY.format(when);
  }

  private void say(String text) {
    out.println(Plain.line(text));
  }
}
