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
    return of(ladder, LadderWords.ENGLISH);
  }

  static String of(Ladder ladder, LadderWords words) {
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
          String meaning = meaning(kind, words);
          if (!meaning.isEmpty()) {
            parts.add(Signs.of(kind) + " " + meaning);
          }
        });
    if (ladder.columns().stream().anyMatch(column -> !column.sees())) {
      parts.add("┊ " + words.say("sign.blind"));
    }
    return String.join(" · ", parts);
  }

  private static String meaning(Remark.Kind kind, LadderWords words) {
    return switch (kind) {
      case PACKET -> "";
      case REWRITE -> words.say("sign.rewrite");
      case TUNNEL -> words.say("sign.tunnel");
      case DAMAGE -> words.say("sign.damage");
      case LOST -> words.say("sign.lost");
      case CLOCK -> words.say("sign.clock");
    };
  }
}
