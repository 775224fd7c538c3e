package dev.gumshoe.ui.window;

import dev.gumshoe.course.Kept;
import dev.gumshoe.course.Lesson;
import dev.gumshoe.exercise.CaseExercise;
import dev.gumshoe.exercise.Choices;
import dev.gumshoe.exercise.Debriefing;
import dev.gumshoe.exercise.Drill;
import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.exercise.SessionExercise;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk;
import dev.gumshoe.ui.exercise.CourseModel;
import dev.gumshoe.ui.exercise.CourseScreen;
import dev.gumshoe.ui.exercise.DebriefingScreen;
import dev.gumshoe.ui.exercise.DrillModel;
import dev.gumshoe.ui.exercise.DrillScreen;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;

/** The way from the course through an exercise to its debriefing, and back. */
final class ExerciseJourney {
  private final Desk desk;
  private final Shell shell;
  private final Backstage backstage;
  private final Clock clock;
  private final Journey journey;

  ExerciseJourney(Desk desk, Shell shell, Backstage backstage, Clock clock, Journey journey) {
    this.desk = desk;
    this.shell = shell;
    this.backstage = backstage;
    this.clock = clock;
    this.journey = journey;
  }

  void course() {
    shell.show(
        new CourseScreen(
            new CourseModel(desk, backstage),
            new CourseScreen.Ways() {
              @Override
              public void practise(Lesson lesson) {
                begin(() -> CaseExercise.of(lesson.flow(), lesson.recorded()));
              }

              @Override
              public void home() {
                journey.home();
              }
            }));
  }

  /** Practises on a session that was kept. */
  void session(Path folder) {
    begin(() -> SessionExercise.of(folder));
  }

  private void begin(Callable<Exercise> making) {
    journey.await(
        "Preparing the exercise",
        () -> {
          Exercise exercise = making.call();
          return new Drill(exercise, Choices.of(exercise.flow(), desk.flows()), clock);
        },
        this::drill,
        _ -> {});
  }

  private void drill(Drill drill) {
    shell.show(
        new DrillScreen(
            new DrillModel(drill, backstage),
            shell.overlays(),
            new DrillScreen.Ways() {
              @Override
              public void debrief(Debriefing debriefing) {
                over(drill, debriefing);
              }

              @Override
              public void quit() {
                course();
              }
            },
            backstage));
  }

  private void over(Drill drill, Debriefing debriefing) {
    var took = Duration.between(drill.moves().getFirst().at(), clock.instant());
    var kept = Kept.of(debriefing, clock.instant(), took);
    backstage.start(
        "score",
        () -> {
          desk.scores().add(kept);
          return kept;
        },
        _ -> {},
        sentence -> journey.tell("The score is not kept", sentence));
    shell.show(new DebriefingScreen(debriefing, this::course));
  }
}
