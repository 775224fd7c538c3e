package dev.gumshoe.packets.ladder;

/** The fixed words of a picture of packets, in one language, by key. */
public interface LadderWords {
  /** In English. */
  LadderWords ENGLISH = new EnglishLadder();

  /**
   * A few words.
   *
   * @param values what stands for {@code {0}} and {@code {1}}
   * @throws IllegalArgumentException where there is no such key
   */
  String say(String key, Object... values);

  /** So many of something. */
  String count(String key, long number);
}
