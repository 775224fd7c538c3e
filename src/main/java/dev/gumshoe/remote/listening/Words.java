package dev.gumshoe.remote.listening;

/** Sentences with words in them that a node wrote. */
final class Words {
  private static final int MOST = 400;

  private Words() {}

  /** Without control characters and of bearable length. */
  static String clean(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return plain.length() <= MOST ? plain : plain.substring(0, MOST) + "…";
  }

  static String gone(Inside container, String node) {
    return "%s is no longer on %s: its process %d has ended. Look for the container again."
        .formatted(container.title(), node, container.pid());
  }
}
