package dev.gumshoe.ui.packets;

import dev.gumshoe.packets.connection.Connection;

/** How a connection went, told without colour; the worst first. */
enum Sign {
  /** Something was wrong with it. */
  FAILED("✕"),

  /** The packets do not show it: they begin too late, or end too early. */
  UNKNOWN("?"),

  /** It was established. */
  FINE("✓");

  private final String sign;

  Sign(String sign) {
    this.sign = sign;
  }

  /** A character. */
  String text() {
    return sign;
  }

  /** Who was answered once may have gone on after the capture; who was answered again had not. */
  static Sign of(Connection connection) {
    return switch (connection.fate()) {
      case ESTABLISHED -> FINE;
      case MIDSTREAM -> UNKNOWN;
      case HALF_OPEN -> connection.handshake().answerRepeats() > 0 ? FAILED : UNKNOWN;
      case REFUSED, UNANSWERED, RESET, REFUSED_BY_ICMP, ABORTED -> FAILED;
    };
  }
}
