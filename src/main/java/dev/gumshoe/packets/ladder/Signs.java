package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Remark;

/** What stands before a remark, so that its kind does not hang on a colour. */
public final class Signs {
  private Signs() {}

  /** The sign; empty for the packet itself. */
  public static String of(Remark.Kind kind) {
    return switch (kind) {
      case PACKET -> "";
      case REWRITE -> "⇄";
      case TUNNEL -> "⊂";
      case DAMAGE -> "!";
      case LOST -> "✕";
      case CLOCK -> "±";
    };
  }

  /** The remark with its sign. */
  public static String line(Remark remark) {
    String sign = of(remark.kind());
    return sign.isEmpty() ? remark.text() : sign + " " + remark.text();
  }
}
