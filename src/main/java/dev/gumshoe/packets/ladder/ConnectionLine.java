package dev.gumshoe.packets.ladder;

import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.PacketTrace.Connection;
import java.util.Comparator;
import java.util.List;

/**
 * A connection in a list of them.
 *
 * @param number as packets name it
 * @param sign without colour how it went: {@code ✕}, {@code ?}, {@code ✓}
 * @param title protocol and addresses
 * @param sentence where it went wrong
 */
public record ConnectionLine(int number, String sign, String title, String sentence) {
  private static final List<String> WORST_FIRST =
      List.of(
          "lost",
          "answer-lost",
          "wrong-checksum",
          "arrived-unanswered",
          "refused",
          "refused-by-icmp",
          "reset",
          "unknown",
          "answered");

  /** All connections, the worst first; those that are alike in the order of the trace. */
  public static List<ConnectionLine> of(PacketTrace trace) {
    return trace.connections().stream()
        .sorted(Comparator.comparingInt(ConnectionLine::rank))
        .map(
            each ->
                new ConnectionLine(
                    each.number(),
                    sign(each),
                    "%s %s > %s"
                        .formatted(
                            Clean.line(each.protocol()),
                            Endpoints.text(each.client()),
                            Endpoints.text(each.server())),
                    Clean.line(each.sentence())))
        .toList();
  }

  private static int rank(Connection connection) {
    int rank = WORST_FIRST.indexOf(connection.conclusion());
    return rank < 0 ? WORST_FIRST.indexOf("unknown") : rank;
  }

  private static String sign(Connection connection) {
    return switch (connection.conclusion()) {
      case "answered" -> "✓";
      case "lost",
          "answer-lost",
          "wrong-checksum",
          "arrived-unanswered",
          "refused",
          "refused-by-icmp",
          "reset" ->
          "✕";
      default -> "?";
    };
  }
}
