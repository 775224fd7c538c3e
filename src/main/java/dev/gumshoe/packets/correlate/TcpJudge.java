package dev.gumshoe.packets.correlate;

import java.util.Optional;

/** Concludes about a TCP connection. */
final class TcpJudge {
  private final Course course;
  private final Marks asked;
  private final Marks answered;
  private final boolean established;

  private TcpJudge(Course course) {
    this.course = course;
    asked = course.marks(flow -> course.ask(flow).syns > 0);
    answered = course.marks(flow -> course.answer(flow).synAcks > 0);
    // A client acknowledges only what came.
    established = course.any(flow -> course.ask(flow).acks > 0);
  }

  static Conclusion of(Course course) {
    return new TcpJudge(course).conclude();
  }

  private Conclusion conclude() {
    boolean begun = asked.any() || answered.any();
    Optional<Packet> byServer = course.reset(false);
    if (begun && !established && !answered.any()) {
      if (byServer.isPresent()) {
        return new Refusal(course).byReset(byServer.get(), asked);
      }
      Optional<Conclusion> refused = new Refusal(course).byIcmp();
      return refused.orElseGet(() -> handshake().unanswered("unanswered", asked, answered));
    }
    if (begun && !established) {
      return answered(byServer);
    }
    boolean closed =
        course.any(flow -> course.ask(flow).fins > 0)
            && course.any(flow -> course.answer(flow).fins > 0);
    Optional<Packet> reset = byServer.or(() -> course.reset(true));
    if (reset.isPresent() && !closed) {
      return begun && hungUp(reset.get())
          ? Conclusion.answered(
              "established",
              "The connection was established; the client sent nothing, and closed it while the server was sending.")
          : new Refusal(course).reset(reset.get(), "");
    }
    return unfinished().or(() -> new Stall(course).find()).orElseGet(() -> well(begun));
  }

  /**
   * Whether the client only looked whether it would be answered, as probes do: who closes before
   * all data is read sends RST in place of FIN (RFC 1122, 4.2.2.13).
   */
  private boolean hungUp(Packet reset) {
    return reset.ask()
        && reset.first().point() == asked.nearest()
        && !course.any(flow -> course.ask(flow).data > 0)
        && course.any(flow -> course.answer(flow).data > 0);
  }

  private Outcome handshake() {
    return new Outcome(course, course::question, packet -> packet.first().synAck());
  }

  /** The answer is repeated, because what acknowledges it does not get where the SYN got. */
  private Optional<Conclusion> unfinished() {
    Marks acknowledged = course.marks(flow -> course.ask(flow).acks > 0);
    boolean repeated = course.any(flow -> course.answer(flow).synAcks > 1);
    Verdict verdict = Verdict.judge(course, acknowledged, Marks.of(course.size(), _ -> false));
    if (!repeated || verdict.kind() != Verdict.Kind.LOST || !asked.at(verdict.missingAt())) {
      return Optional.empty();
    }
    String what = "ACK that completes the handshake";
    return Optional.of(
        Conclusion.at(
            "unanswered",
            "lost",
            verdict.lastSeen(),
            verdict.missingAt(),
            new Telling(course).lost(what, acknowledged, acknowledged.nearest(), verdict)));
  }

  /** There was a SYN and ACK, and nothing of the client after it. */
  private Conclusion answered(Optional<Packet> byServer) {
    Optional<Packet> reset = byServer.or(() -> course.reset(true));
    Verdict verdict = Verdict.judge(course, asked, answered);
    if (reset.isPresent()) {
      return new Refusal(course).reset(reset.get(), untranslated());
    }
    Optional<Conclusion> refused = new Refusal(course).byIcmp();
    if (refused.isPresent()) {
      return refused.get();
    }
    if (!asked.any()) {
      return Conclusion.unknown(
          "unknown",
          answered.nearest(),
          "The answer was seen at %s, and its SYN nowhere: that was sent before the packet capture, or another way."
              .formatted(course.name(answered.nearest())));
    }
    boolean arrived = verdict.kind() == Verdict.Kind.ANSWERED;
    return arrived && ignored()
        ? deaf()
        : handshake().unanswered(arrived ? "unknown" : "unanswered", asked, answered);
  }

  /** An answer from another address than was asked, which the client cannot know as one. */
  private String untranslated() {
    int point = answered.nearest();
    boolean known =
        course.at(point).stream()
            .anyMatch(flow -> course.ask(flow).syns > 0 && course.answer(flow).synAcks > 0);
    Optional<Flow> asking =
        course.at(point).stream().filter(flow -> course.ask(flow).syns > 0).findFirst();
    Optional<Flow> answering =
        course.at(point).stream().filter(flow -> course.answer(flow).synAcks > 0).findFirst();
    if (known || asking.isEmpty() || answering.isEmpty()) {
      return "";
    }
    Ends asked = course.asking(asking.get());
    Ends from = course.asking(answering.get());
    return " At %s the answer came from %s, and %s had been asked: it was not translated back."
        .formatted(
            course.name(point),
            from.to().withPort(from.toPort()),
            asked.to().withPort(asked.toPort()));
  }

  /** Whether the client went on asking though the answer had come. */
  private boolean ignored() {
    int point = answered.nearest();
    Optional<Packet> answer =
        course.packets().stream().filter(p -> p.first().synAck() && p.isAt(point)).findFirst();
    return answer.isPresent()
        && course.packets().stream()
            .filter(p -> course.question(p) && p.isAt(point))
            .anyMatch(
                p -> p.at(point).getFirst().frame() > answer.get().at(point).getLast().frame());
  }

  private Conclusion deaf() {
    int point = answered.nearest();
    if (Damage.of(course, packet -> packet.first().synAck(), false, point).isPresent()) {
      return Conclusion.at(
          "unanswered",
          "wrong-checksum",
          point,
          -1,
          "The answer arrived at %s with %s, and the client went on asking: its kernel drops such a packet without a word."
              .formatted(
                  course.name(point),
                  Damage.words(course, packet -> packet.first().synAck(), false, point)));
    }
    return Conclusion.at(
        "unanswered",
        "answer-lost",
        point,
        -1,
        "The answer was seen at %s, and the client went on asking: it was dropped behind that point."
            .formatted(course.name(point)));
  }

  private Conclusion well(boolean begun) {
    boolean both =
        course.any(flow -> course.ask(flow).packets > 0)
            && course.any(flow -> course.answer(flow).packets > 0);
    if (!begun && !both) {
      return Conclusion.unknown(
          "unknown", -1, "It began before the packet capture, and one side only was seen.");
    }
    String proxy = shortOf();
    return Conclusion.answered(
        "established",
        begun
            ? "The connection was established." + proxy
            : "The connection, which began before the packet capture, goes on.");
  }

  /** Answered by someone before the last point, which is what a proxy does. */
  private String shortOf() {
    int furthest = Math.max(asked.furthest(), answered.furthest());
    return course.reliableAfter(furthest).stream()
        .mapToObj(
            point ->
                " It was never seen at %s: who answered stands before that, as a proxy does; a connection that a proxy makes is another one."
                    .formatted(course.name(point)))
        .findFirst()
        .orElse("");
  }
}
