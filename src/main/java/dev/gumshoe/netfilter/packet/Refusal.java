package dev.gumshoe.netfilter.packet;

/** The text of a packet cannot be read; the message is one sentence for the operator. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  Refusal(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  /** So much of a text that a sentence can hold it. */
  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
