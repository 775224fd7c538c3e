package dev.gumshoe.packets.correlate;

import java.util.Optional;

/** Data of an established TCP connection that was sent again and again, and did not get through. */
final class Stall {
  private final Course course;
  private final Telling telling;

  Stall(Course course) {
    this.course = course;
    this.telling = new Telling(course);
  }

  Optional<Conclusion> find() {
    return find(true).or(() -> find(false));
  }

  private Optional<Conclusion> find(boolean ask) {
    return course.group().flows().stream()
        .filter(flow -> side(flow, ask).repeated > 0)
        .filter(flow -> !confirmedWhere(ask, side(flow, ask).repeatedTo).at(flow.point))
        .findFirst()
        .flatMap(flow -> conclude(ask, side(flow, ask).repeatedTo));
  }

  private Side side(Flow flow, boolean ask) {
    return ask ? course.ask(flow) : course.answer(flow);
  }

  private Marks confirmedWhere(boolean ask, int end) {
    return course.marks(flow -> side(flow, !ask).confirms(end));
  }

  private Optional<Conclusion> conclude(boolean ask, int end) {
    Marks sent = course.marks(flow -> side(flow, ask).has(end));
    Marks confirmed = confirmedWhere(ask, end);
    if (!sent.any()) {
      return Optional.empty();
    }
    Verdict verdict =
        ask ? Verdict.judge(course, sent, confirmed) : Verdict.judgeBack(course, sent, confirmed);
    String whose = ask ? "client" : "server";
    String what = "%s's data, after the connection was established,".formatted(whose);
    int last = verdict.lastSeen();
    return switch (verdict.kind()) {
      case LOST ->
          Optional.of(
              Conclusion.at(
                  "established",
                  ask ? "lost" : "answer-lost",
                  last,
                  verdict.missingAt(),
                  telling.lost(what, sent, ask ? sent.nearest() : sent.furthest(), verdict)
                      + tooBig()));
      case ANSWER_LOST ->
          Optional.of(
              Conclusion.at(
                  "established",
                  ask ? "answer-lost" : "lost",
                  last,
                  verdict.missingAt(),
                  "The acknowledgement of the %s's data was seen at %s, and never at %s."
                      .formatted(whose, course.name(last), course.name(verdict.missingAt()))));
      case ARRIVED ->
          Optional.of(
              Conclusion.at(
                  "established",
                  "arrived-unanswered",
                  last,
                  -1,
                  "The %s's data arrived at %s again and again, and was never acknowledged."
                      .formatted(whose, course.name(last))));
      case ANSWERED, UNKNOWN -> Optional.empty();
    };
  }

  /** An error that tells why. */
  private String tooBig() {
    return course.errors().stream()
        .flatMap(
            packet ->
                packet.first().quote().stream()
                    .map(
                        quote ->
                            " %s sent ICMP %s."
                                .formatted(packet.first().ends().from(), quote.words())))
        .findFirst()
        .orElse("");
  }
}
