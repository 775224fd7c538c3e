package dev.gumshoe.packets.correlate;

import java.util.List;
import java.util.Optional;

/** Connections that somebody refused or ended at once, in so many words. */
final class Refusal {
  private final Course course;
  private final Telling telling;

  Refusal(Course course) {
    this.course = course;
    this.telling = new Telling(course);
  }

  /** By an ICMP error that says that it cannot be; of the question first. */
  Optional<Conclusion> byIcmp() {
    List<Packet> errors = course.errors().stream().filter(Refusal::refuses).toList();
    return errors.stream()
        .filter(packet -> !packet.ask())
        .findFirst()
        .or(() -> errors.stream().findFirst())
        .map(this::byIcmp);
  }

  /** Redirects, and that a packet is too big, are no refusals (RFC 792, RFC 4443). */
  private static boolean refuses(Packet packet) {
    return packet
        .first()
        .quote()
        .filter(
            quote ->
                switch (packet.first().ends().protocol()) {
                  case Ends.ICMP -> quote.type() == 3 && quote.code() != 4 || quote.type() > 5;
                  default -> quote.type() != 2;
                })
        .isPresent();
  }

  private Conclusion byIcmp(Packet error) {
    Seen seen = origin(error);
    String words = error.first().quote().map(Seen.Quote::words).orElse("");
    String sender = seen.ends().from().toString();
    String what = error.ask() ? "answer" : telling.question();
    String text =
        "The %s was refused with ICMP %s from %s, which was first seen at %s.%s%s"
            .formatted(
                what,
                words,
                sender,
                course.name(seen.point()),
                error.ask() ? "" : unreached(error),
                words.contains("host-unreachable") || words.contains("addr-unreachable")
                    ? telling.neighbours(seen.point())
                    : "");
    return new Conclusion("refused-by-icmp", words, sender, "refused-by-icmp", -1, -1, text);
  }

  /** By RST in answer to the SYN. */
  Conclusion byReset(Packet reset, Marks asked) {
    Seen seen = origin(reset);
    String sender = seen.ends().from().toString();
    String inItsName =
        course.reliableAfter(seen.point()).stream()
            .filter(point -> !asked.at(point))
            .mapToObj(
                point ->
                    " The SYN was never seen at %s: who refused it stands before that, and did so in that name."
                        .formatted(course.name(point)))
            .findFirst()
            .orElse("");
    String text =
        "The SYN was refused with RST from %s, which was first seen at %s.%s%s"
            .formatted(sender, course.name(seen.point()), inItsName, unreached(reset));
    return new Conclusion("refused", "", sender, "refused", -1, -1, text);
  }

  /** By RST later on. */
  Conclusion reset(Packet reset, String why) {
    Seen seen = origin(reset);
    String sender = seen.ends().from().toString();
    String text =
        "The connection was answered, and then reset by the %s: RST from %s, which was first seen at %s.%s"
            .formatted(reset.ask() ? "client" : "server", sender, course.name(seen.point()), why);
    return new Conclusion("reset", "", sender, "reset", -1, -1, text);
  }

  /** Where it comes from: the sighting nearest to its sender. */
  private static Seen origin(Packet packet) {
    return packet.ask()
        ? packet.first()
        : packet.at(packet.sightings().getLast().point()).getFirst();
  }

  private String unreached(Packet packet) {
    Marks asked = course.where(course::question);
    Verdict verdict = Verdict.judge(course, asked, Marks.of(course.size(), packet::isAt));
    return verdict.kind() == Verdict.Kind.ANSWER_LOST
        ? " It never reached %s.".formatted(course.name(verdict.missingAt()))
        : "";
  }
}
