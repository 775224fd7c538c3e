package dev.gumshoe.packets.ladder;

import dev.gumshoe.packets.ladder.Ladder.Leg;
import dev.gumshoe.packets.ladder.Ladder.Remark;
import dev.gumshoe.packets.ladder.Ladder.Row;
import dev.gumshoe.packets.ladder.Ladder.Way;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What the signs in a picture mean; only those that are in it. */
public final class Legend {
  private Legend() {}

  /** One line; empty where there is no sign. */
  public static String of(Ladder ladder) {
    var kinds = EnumSet.noneOf(Remark.Kind.class);
    for (Row row : ladder.rows()) {
      row.remarks().forEach(remark -> kinds.add(remark.kind()));
      for (Leg leg : row.legs()) {
        if (leg.way() == Way.REWRITTEN) {
          kinds.add(Remark.Kind.REWRITE);
        }
      }
    }
    List<String> parts = new ArrayList<>();
    kinds.forEach(
        kind -> {
          String meaning = meaning(kind);
          if (!meaning.isEmpty()) {
            parts.add(Signs.of(kind) + " " + meaning);
          }
        });
    if (ladder.columns().stream().anyMatch(column -> !column.sees())) {
      parts.add("┊ nothing is known from there");
    }
    return String.join(" · ", parts);
  }

  private static String meaning(Remark.Kind kind) {
    return switch (kind) {
      case PACKET -> "";
      case REWRITE -> "addresses are changed";
      case TUNNEL -> "carried in a tunnel";
      case DAMAGE -> "damaged";
      case LOST -> "not seen here";
      case CLOCK -> "the clocks cannot tell the order";
    };
  }
}
