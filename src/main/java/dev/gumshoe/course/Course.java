package dev.gumshoe.course;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shipped cases from easy to hard. The order is measured, and nobody's opinion: by the wrong
 * turns that can be taken on the way; of equal ones the shorter way is first. A level is a fifth of
 * them.
 *
 * @param lessons in their order
 */
public record Course(List<Lesson> lessons) {
  /** How many levels there are. */
  public static final int LEVELS = 5;

  public Course {
    lessons = List.copyOf(lessons);
  }

  private record Measured(Flow flow, Case recorded) {
    int wrongTurns() {
      return Lesson.wrongTurns(flow, recorded);
    }

    int steps() {
      return recorded.expected().path().size();
    }

    String id() {
      return flow.id() + "/" + recorded.id();
    }
  }

  /** The course of the cases of these flows. */
  public static Course of(List<CatalogEntry> entries) {
    List<Measured> sorted =
        entries.stream()
            .flatMap(entry -> entry.cases().stream().map(one -> new Measured(entry.flow(), one)))
            .sorted(
                Comparator.comparingInt(Measured::wrongTurns)
                    .thenComparingInt(Measured::steps)
                    .thenComparing(Measured::id))
            .toList();
    List<Lesson> lessons = new ArrayList<>();
    for (int at = 0; at < sorted.size(); at++) {
      Measured one = sorted.get(at);
      int level = 1 + at * LEVELS / sorted.size();
      lessons.add(new Lesson(at + 1, level, one.flow(), one.recorded()));
    }
    return new Course(lessons);
  }

  /** The lesson of this number, id or, where only one has it, name of a case. */
  public Optional<Lesson> find(String wanted) {
    Optional<Lesson> exact =
        lessons.stream()
            .filter(one -> one.id().equals(wanted) || (one.number() + "").equals(wanted))
            .findFirst();
    List<Lesson> named =
        lessons.stream().filter(one -> one.recorded().id().equals(wanted)).toList();
    return exact.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
  }

  /** The lessons of a level. */
  public List<Lesson> level(int level) {
    return lessons.stream().filter(one -> one.level() == level).toList();
  }

  /**
   * What to practise next: at the easiest level that still has an incident of which nothing was
   * found there, that incident's easiest lesson; when there is none, whatever was not found yet.
   *
   * @param found ids of the lessons whose cause the trainee found
   */
  public Optional<Lesson> next(Set<String> found) {
    return lessons.stream()
        .filter(one -> !found.contains(one.id()))
        .filter(one -> !known(one, found))
        .findFirst()
        .or(() -> lessons.stream().filter(one -> !found.contains(one.id())).findFirst());
  }

  /** Whether a lesson of the same incident and level was found. */
  private boolean known(Lesson lesson, Set<String> found) {
    return lessons.stream()
        .filter(one -> one.level() == lesson.level())
        .filter(one -> one.flow().id().equals(lesson.flow().id()))
        .map(Lesson::id)
        .anyMatch(found::contains);
  }

  /** Ids of all lessons of a flow. */
  public Set<String> of(String flow) {
    return lessons.stream()
        .filter(one -> one.flow().id().equals(flow))
        .map(Lesson::id)
        .collect(Collectors.toSet());
  }
}
