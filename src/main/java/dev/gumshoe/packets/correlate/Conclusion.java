package dev.gumshoe.packets.correlate;

/**
 * What became of a connection; the words are those of {@link
 * dev.gumshoe.evidence.PacketTrace.Connection}.
 *
 * @param lastSeen number of a point; -1 for none
 * @param missingAt number of a point; -1 for none
 */
record Conclusion(
    String fate,
    String refusal,
    String sender,
    String conclusion,
    int lastSeen,
    int missingAt,
    String sentence) {
  static Conclusion answered(String fate, String sentence) {
    return new Conclusion(fate, "", "", "answered", -1, -1, sentence);
  }

  static Conclusion unknown(String fate, int lastSeen, String sentence) {
    return new Conclusion(fate, "", "", "unknown", lastSeen, -1, sentence);
  }

  static Conclusion at(String fate, String conclusion, int lastSeen, int missingAt, String text) {
    return new Conclusion(fate, "", "", conclusion, lastSeen, missingAt, text);
  }
}
