package dev.gumshoe.netfilter.extension;

/** Ethernet addresses: six pairs of digits, printed in small letters. */
final class Macs {
  /** {@code 00:16:3e:0a:0b:0c}. */
  static final Value VALUE = (word, _) -> read(word);

  private Macs() {}

  private static String read(String word) {
    String[] parts = word.split(":", -1);
    if (parts.length != 6) {
      throw new RefusedException(word + " is not an Ethernet address");
    }
    var text = new StringBuilder();
    for (String part : parts) {
      if (!part.matches("[0-9A-Fa-f]{1,2}")) {
        throw new RefusedException(word + " is not an Ethernet address");
      }
      text.append(text.isEmpty() ? "" : ":");
      text.append(String.format("%02x", Integer.valueOf(part, 16)));
    }
    return text.toString();
  }
}
