package dev.gumshoe.netfilter.extension;

/** Names of network interfaces; a {@code +} at the end stands for any further characters. */
public final class Interfaces {
  private static final int MOST = 15;

  /** One name. */
  static final Value NAME = (word, _) -> name(word);

  private Interfaces() {}

  /**
   * The name as it is.
   *
   * @throws RefusedException where the kernel has no such long names
   */
  public static String name(String word) {
    if (word.length() > MOST) {
      throw new RefusedException(
          "an interface's name has " + MOST + " characters at most: " + word);
    }
    return word;
  }
}
