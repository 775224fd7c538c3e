package dev.gumshoe.report.wording;

import dev.gumshoe.packets.ladder.LadderWords;

/** The words of pictures of packets, in the language of a report. */
public record LadderWording(Wording wording) implements LadderWords {
  @Override
  public String say(String key, Object... values) {
    return wording.say("ladder." + key, values);
  }

  @Override
  public String count(String key, long number) {
    return wording.count("ladder." + key, number);
  }
}
