package dev.gumshoe.session;

import dev.gumshoe.evidence.PacketTrace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How packet captures go that run now. It is not kept: when they are over, their event says all.
 *
 * @param step the step that they are for
 * @param gather the name that they are gathered under
 * @param points in the order of the flow
 * @param trigger whether the command that makes packets is due, runs, or is over
 * @param soFar what the packets that came until now show; what is not in it may still come
 */
public record PacketProgress(
    String step, String gather, List<At> points, Stage trigger, Optional<PacketTrace> soFar) {
  public PacketProgress {
    points = List.copyOf(points);
  }

  /** How far something is. */
  public enum Stage {
    /** Not begun. */
    DUE,
    /** It runs, or listens. */
    RUNS,
    /** Over. */
    OVER
  }

  /**
   * A point.
   *
   * @param name what the flow calls it
   * @param stage whether it listens
   * @param packets received so far
   * @param bytes received so far
   */
  public record At(String name, Stage stage, long packets, long bytes) {}

  /** Which points listen, and what the trigger does, in a line. */
  public String stage() {
    String listening = names(Stage.RUNS);
    String where =
        listening.isEmpty()
            ? names(Stage.DUE).isEmpty() ? "no point listens any more" : "getting ready to listen"
            : "listening at " + listening;
    return where
        + switch (trigger) {
          case DUE -> "";
          case RUNS -> " · the trigger runs";
          case OVER -> " · the trigger is over";
        };
  }

  /** How much was received, in a line. */
  public String received() {
    return points.stream()
        .filter(point -> point.packets() > 0)
        .map(point -> "%s: %d packets, %s".formatted(point.name(), point.packets(), size(point)))
        .collect(Collectors.joining(" · "));
  }

  private String names(Stage stage) {
    return points.stream()
        .filter(point -> point.stage() == stage)
        .map(At::name)
        .collect(Collectors.joining(", "));
  }

  private static String size(At point) {
    return point.bytes() < 1_000
        ? point.bytes() + " B"
        : point.bytes() < 1_000_000
            ? String.format(Locale.ROOT, "%.1f kB", point.bytes() / 1e3)
            : String.format(Locale.ROOT, "%.1f MB", point.bytes() / 1e6);
  }
}
