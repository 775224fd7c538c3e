package dev.gumshoe.packets.correlate;

import java.util.Optional;

/** Concludes about an exchange of a protocol without connections. */
final class OtherJudge {
  private OtherJudge() {}

  static Conclusion of(Course course) {
    Marks asked = course.marks(flow -> course.ask(flow).packets > 0);
    Marks answered = course.marks(flow -> course.answer(flow).packets > 0);
    if (!answered.any()) {
      if (course.asked().toMany()) {
        return Conclusion.unknown(
            "unanswered", -1, "It was sent to many at once, and nobody has to answer that.");
      }
      Optional<Conclusion> refused = new Refusal(course).byIcmp();
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    var outcome =
        new Outcome(course, course::question, p -> !p.ask() && p.first().quote().isEmpty());
    Verdict verdict = Verdict.judge(course, asked, answered);
    return answered.any() && verdict.kind() == Verdict.Kind.ANSWERED
        ? Conclusion.answered("answered", answered(course, answered.nearest()))
        : outcome.unanswered("unanswered", asked, answered);
  }

  private static String answered(Course course, int point) {
    long questions = course.most(point, flow -> course.ask(flow).packets);
    long answers = course.most(point, flow -> course.answer(flow).packets);
    String what = new Telling(course).question();
    return questions > 1 && answers < questions
        ? "%d packets of the client were seen at %s, and %d answers."
            .formatted(questions, course.name(point), answers)
        : "The %s was answered.".formatted(what);
  }
}
