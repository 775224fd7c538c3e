package dev.gumshoe.packets.name;

/** Names from packets, made harmless for screens: a sender may put anything into them. */
final class PlainName {
  private PlainName() {}

  /** Whether this can stand in a name as it is. */
  static boolean plain(int character) {
    return character > ' ' && character < 0x7f;
  }

  /**
   * Puts a byte of a name down; what is not a printable ASCII letter as {@code \ddd} (RFC 1035).
   */
  static void append(StringBuilder text, int character) {
    if (plain(character)) {
      text.append((char) character);
    } else {
      text.append('\\')
          .append((char) ('0' + character / 100))
          .append((char) ('0' + character / 10 % 10))
          .append((char) ('0' + character % 10));
    }
  }
}
