package dev.gumshoe.session;

import dev.gumshoe.engine.Order;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.remote.listening.ClockOffset;
import dev.gumshoe.remote.listening.Counts;
import dev.gumshoe.remote.listening.PointHeard;
import dev.gumshoe.remote.listening.Problem;
import dev.gumshoe.remote.listening.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of each point, as a session keeps it: the file moved to where it stays. */
final class PacketRecords {
  private final Attachments attachments;

  PacketRecords(Attachments attachments) {
    this.attachments = attachments;
  }

  /** What came of a point; empty where nothing listened there. */
  PacketCapture of(Order.At at, Optional<PointHeard> heard) {
    return heard
        .map(this::of)
        .orElseGet(
            () ->
                switch (at) {
                  case Order.Deaf(String name, _, Why why, String detail) ->
                      nothing(name, why, detail);
                  case Order.Listen(String name, var place, _) ->
                      nothing(
                          name,
                          Why.NO_TARGET,
                          "Nothing that could listen fills the role " + place.role() + ".");
                });
  }

  private static PacketCapture nothing(String name, Why why, String detail) {
    Instant now = Instant.now();
    return new PacketCapture(
        name, "", "", "", now, now, "", 0, 0, -1, 0, -1, "", Optional.of(why), detail);
  }

  private PacketCapture of(PointHeard heard) {
    String file = "";
    Optional<Problem> problem = heard.problem();
    try {
      file = kept(heard.file());
    } catch (IOException e) {
      problem =
          Optional.of(
              new Problem(
                  Why.FAILED, "Its file of packets cannot be kept: " + Reasons.of(e) + "."));
    }
    return new PacketCapture(
        heard.name(),
        heard.target(),
        heard.device(),
        heard.command(),
        heard.started(),
        heard.ended(),
        file,
        file.isEmpty() ? 0 : heard.packets(),
        file.isEmpty() ? 0 : heard.bytes(),
        heard.counts().flatMap(PacketRecords::dropped).orElse(-1L),
        heard.clock().map(ClockOffset::nanos).orElse(0L),
        heard.clock().map(ClockOffset::errorNanos).orElse(-1L),
        words(heard.stopped()),
        problem.map(Problem::why),
        problem.map(Problem::sentence).orElse(""));
  }

  private static Optional<Long> dropped(Counts counts) {
    return counts.droppedByKernel().isPresent()
        ? Optional.of(counts.droppedByKernel().getAsLong())
        : Optional.empty();
  }

  private String kept(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return "";
    }
    if (Files.size(file.get()) == 0) {
      Files.delete(file.get());
      return "";
    }
    return attachments.keep(file.get());
  }

  private static String words(Stopped stopped) {
    return switch (stopped) {
      case TRIGGER_OVER -> "the trigger was over";
      case TIME -> "the time was over";
      case PACKETS -> "the limit of packets";
      case BYTES -> "the limit of bytes";
      case OPERATOR -> "the operator";
      case FAILED -> "it failed";
    };
  }

  /**
   * Why nothing is known, where no point gave anything to go by; a point that listened and saw no
   * packet is something to go by. A connection that can be made again is the reason that counts.
   */
  static Optional<Answer> failure(List<PacketCapture> points) {
    boolean some =
        points.stream().anyMatch(point -> point.problem().isEmpty() || point.packets() > 0);
    if (some) {
      return Optional.empty();
    }
    List<Why> reasons = points.stream().flatMap(point -> point.why().stream()).toList();
    Why why = reasons.contains(Why.NOT_CONNECTED) ? Why.NOT_CONNECTED : reasons.getFirst();
    List<String> sentences = points.stream().map(PacketCapture::problem).distinct().toList();
    String detail =
        sentences.size() == 1
            ? sentences.getFirst()
            : String.join(
                " ", points.stream().map(one -> one.point() + ": " + one.problem()).toList());
    return Optional.of(new Answer.Unknown(why, detail));
  }
}
