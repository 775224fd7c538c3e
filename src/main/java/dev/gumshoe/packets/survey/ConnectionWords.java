package dev.gumshoe.packets.survey;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.Ending;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.connection.Handshake;
import java.util.List;
import java.util.Locale;

/** What is known of a TCP connection, in words for people. */
public final class ConnectionWords {
  private static final double NANOS = 1e9;

  private ConnectionWords() {}

  /** What became of it: {@code established, closed}. */
  public static String fate(Connection c) {
    return switch (c.fate()) {
      case ESTABLISHED, MIDSTREAM ->
          c.ending() == Ending.OPEN
              ? c.fate().words()
              : c.fate().words() + ", " + c.ending().words();
      case RESET, ABORTED ->
          c.ending().words() + (c.fate() == Fate.ABORTED ? " in the handshake" : "");
      case REFUSED_BY_ICMP -> c.icmp().map(error -> "refused: " + error.words()).orElse("");
      case REFUSED, UNANSWERED, HALF_OPEN -> c.fate().words();
    };
  }

  /** What else there is to say, with semicolons between; the server's name first. May be empty. */
  public static String details(Connection c) {
    var text = new StringBuilder();
    say(text, c.name());
    Handshake handshake = c.handshake();
    if (handshake.synRepeats() > 0) {
      say(text, "SYN again after " + intervals(handshake.synIntervals()));
    }
    if (handshake.answerRepeats() > 0) {
      say(text, "SYN ACK sent again %d times".formatted(handshake.answerRepeats()));
    }
    c.icmp().ifPresent(error -> say(text, "ICMP " + error.words() + " from " + error.sender()));
    if (c.fate() == Fate.ESTABLISHED && handshake.oneSided()) {
      say(text, handshake.synSeen() ? "SYN ACK not captured" : "SYN not captured");
    }
    if (handshake.simultaneous()) {
      say(text, "both sides sent SYN");
    }
    if (handshake.reused()) {
      say(text, "ports used before");
    }
    return text.toString();
  }

  private static void say(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append(text.isEmpty() ? "" : "; ").append(words);
    }
  }

  private static String intervals(List<Long> nanos) {
    return String.join(
        ", ", nanos.stream().map(n -> String.format(Locale.ROOT, "%.1f s", n / NANOS)).toList());
  }
}
