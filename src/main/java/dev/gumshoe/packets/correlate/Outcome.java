package dev.gumshoe.packets.correlate;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Concludes from where a question and its answer were seen. */
final class Outcome {
  private final Course course;
  private final Telling telling;
  private final Predicate<Packet> question;
  private final Predicate<Packet> answer;

  /**
   * Of a course.
   *
   * @param question which packets ask
   * @param answer which answer
   */
  Outcome(Course course, Predicate<Packet> question, Predicate<Packet> answer) {
    this.course = course;
    this.telling = new Telling(course);
    this.question = question;
    this.answer = answer;
  }

  /** The conclusion for a question that was not answered, as far as one can see. */
  Conclusion unanswered(String fate, Marks asked, Marks answered) {
    Verdict verdict = Verdict.judge(course, asked, answered);
    OptionalInt damaged =
        answered.any()
            ? Damage.of(course, answer, false, verdict.lastSeen())
            : Damage.of(course, question, true, asked.furthest());
    if (damaged.isPresent() && verdict.kind() != Verdict.Kind.ANSWERED) {
      return damaged(fate, verdict, damaged.getAsInt(), answered.any());
    }
    String what = telling.question();
    int last = verdict.lastSeen();
    return switch (verdict.kind()) {
      case LOST ->
          Conclusion.at(
              fate,
              "lost",
              last,
              verdict.missingAt(),
              telling.lost(what, asked, asked.nearest(), verdict) + sent(asked.nearest()));
      case ARRIVED ->
          Conclusion.at(
              fate,
              "arrived-unanswered",
              last,
              -1,
              "The %s arrived at %s%s, and %s.%s"
                  .formatted(
                      what, name(last), arrivals(last), silence(last), telling.nextHops(last)));
      case ANSWER_LOST ->
          Conclusion.at(
              fate,
              "answer-lost",
              last,
              verdict.missingAt(),
              telling.back("answer", answered, verdict));
      case UNKNOWN -> unknown(fate, verdict, asked, answered);
      case ANSWERED -> Conclusion.answered(fate, "The " + what + " was answered.");
    };
  }

  private String name(int point) {
    return course.name(point);
  }

  /** An answer may pass another device than the question did. */
  private String silence(int point) {
    String device = course.points().get(point).file.device();
    return device.isEmpty() || device.equals("any")
        ? "nobody answered"
        : "no answer was seen on " + device;
  }

  private String arrivals(int point) {
    List<Long> again = telling.repetitions(point);
    long count = course.count(point, question);
    return again.isEmpty() && count > 1 ? " " + count + " times" : Telling.times(again);
  }

  private String sent(int origin) {
    List<Long> again = telling.repetitions(origin);
    return again.isEmpty() ? "" : " It was sent" + Telling.times(again) + ".";
  }

  private Conclusion damaged(String fate, Verdict verdict, int point, boolean back) {
    boolean lost = verdict.missingAt() >= 0;
    String further =
        lost
            ? ", and was not seen at " + name(verdict.missingAt())
            : verdict.lastSeen() == point
                ? ", and " + (back ? "went no further" : "nobody answered")
                : ", got as far as "
                    + name(verdict.lastSeen())
                    + (back ? " with it" : " with it, and nobody answered");
    String text =
        "The %s arrived at %s with %s%s: who receives such a packet drops it without a word.%s"
            .formatted(
                back ? "answer" : telling.question(),
                name(point),
                Damage.words(course, back ? answer : question, !back, point),
                further,
                Damage.doubt(course, back ? answer : question, !back, point));
    return Conclusion.at(fate, "wrong-checksum", point, verdict.missingAt(), text);
  }

  private Conclusion unknown(String fate, Verdict verdict, Marks asked, Marks answered) {
    int last = verdict.lastSeen();
    if (last < 0) {
      return Conclusion.unknown(
          "unknown", -1, "No packet that begins it was seen: it began before, or elsewhere.");
    }
    IntStream others = IntStream.range(0, course.size()).filter(point -> point != last);
    if (answered.any()) {
      return Conclusion.unknown(
          fate,
          last,
          "The answer was seen at %s; whether it got further is not known.".formatted(name(last))
              + telling.doubts(others.filter(point -> point < last)));
    }
    if (last == course.size() - 1) {
      return Conclusion.unknown(
          fate,
          last,
          "The %s arrived at %s; whether it was answered is not known: %s"
              .formatted(telling.question(), name(last), course.points().get(last).doubt()));
    }
    return Conclusion.unknown(
        fate,
        last,
        "The %s %s; whether it got further is not known."
                .formatted(telling.question(), telling.seen(asked, asked.nearest(), last))
            + telling.doubts(others.filter(point -> point > last)));
  }
}
