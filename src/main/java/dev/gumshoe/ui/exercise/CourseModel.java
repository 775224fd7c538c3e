package dev.gumshoe.ui.exercise;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.course.Course;
import dev.gumshoe.course.Kept;
import dev.gumshoe.course.Lesson;
import dev.gumshoe.course.Progress;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** View model of the course. Used on the screen's thread. */
public final class CourseModel {
  private final Desk desk;
  private final Backstage backstage;
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of()));
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("Reading the course…");

  /**
   * The course as it is shown.
   *
   * @param lessons in their order
   * @param incidents progress by incident, a line each
   */
  record Shown(List<CourseRow> lessons, List<Incident> incidents) {
    Shown {
      lessons = List.copyOf(lessons);
      incidents = List.copyOf(incidents);
    }

    /** Where the lesson is that is next; empty where all were found. */
    Optional<CourseRow> next() {
      return lessons.stream().filter(CourseRow::next).findFirst();
    }
  }

  /**
   * How far the trainee came with an incident.
   *
   * @param title the flow's
   * @param progress with all its cases
   */
  record Incident(String title, Progress progress) {
    String words() {
      return "%d of %d practised · best %s · last %s"
          .formatted(
              progress.done(),
              progress.of(),
              progress.best().map(Object::toString).orElse("–"),
              progress.last().map(Object::toString).orElse("–"));
    }
  }

  /** A model over this desk. */
  public CourseModel(Desk desk, Backstage backstage) {
    this.desk = desk;
    this.backstage = backstage;
  }

  /** Reads cases and scores; called whenever the screen is come to. */
  void load() {
    backstage.start(
        "course",
        this::read,
        read -> {
          shown.set(read);
          message.set("");
        },
        message::set);
  }

  private Shown read() throws IOException {
    List<Flow> flows = desk.flows();
    Course course =
        Course.of(
            flows.stream()
                .map(flow -> new CatalogEntry(flow, Path.of(""), desk.cases(flow)))
                .toList());
    List<Kept> scores = desk.scores().read();
    Optional<Lesson> next = course.next(Progress.found(scores));
    List<CourseRow> rows = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      Progress progress = Progress.of(List.of(lesson.id()), scores);
      rows.add(new CourseRow(lesson, progress, next.filter(lesson::equals).isPresent()));
    }
    List<Incident> incidents =
        flows.stream()
            .map(flow -> new Incident(flow.title(), Progress.of(course.of(flow.id()), scores)))
            .toList();
    return new Shown(rows, incidents);
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }
}
