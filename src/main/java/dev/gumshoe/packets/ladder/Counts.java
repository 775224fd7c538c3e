package dev.gumshoe.packets.ladder;

import java.util.ArrayList;
import java.util.List;

/** What is not in the picture, in words. */
public final class Counts {
  private Counts() {}

  /** Sightings that the evidence does not hold. */
  public static String omitted(long sightings) {
    return LadderWords.ENGLISH.count("omitted", sightings);
  }

  /** A sentence for each kind of what is left out of a picture, and what its signs mean. */
  static List<String> under(Ladder ladder, LadderWords words) {
    var lines = new ArrayList<String>();
    if (ladder.cut() > 0) {
      lines.add(words.count("cut", ladder.cut()));
    }
    if (ladder.hidden() > 0) {
      lines.add(words.count("hidden", ladder.hidden()));
    }
    if (ladder.omitted() > 0) {
      lines.add(words.count("omitted", ladder.omitted()));
    }
    return lines;
  }
}
