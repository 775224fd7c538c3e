package dev.gumshoe.parse.iptables;

import dev.gumshoe.netfilter.extension.RefusedException;

/** The words of one line, taken one after another. */
final class Arguments {
  private final LineWords words;
  private int at;
  private boolean negated;
  private String attached = "";

  Arguments(LineWords words) {
    this.words = words;
  }

  boolean remain() {
    return at < words.count();
  }

  /** The next word, which begins an option. */
  String next() {
    attached = "";
    return words.get(at++);
  }

  /**
   * A {@code !} was read, which stands before what follows.
   *
   * @throws RefusedException where one was read already
   */
  void negate() {
    if (negated) {
      throw new RefusedException("two ! follow one another");
    }
    negated = true;
  }

  /** Whether a {@code !} stands before the option that is read. */
  boolean negated() {
    return negated;
  }

  /** The option is read. */
  void endOption() {
    negated = false;
  }

  /** Lets the extensions of the rule read the word taken last; false where none has it. */
  boolean readBy(ExtensionWords extensions) {
    int after = extensions.read(words, at - 1, negated);
    at = after < 0 ? at : after;
    return after >= 0;
  }

  /** A value that stands in the same word as its option; empty where there is none. */
  void attach(String value) {
    attached = value;
  }

  /** Whether the next word is a value, and not an option. */
  boolean hasValue() {
    return remain() && !words.get(at).startsWith("-") && !words.get(at).startsWith("!");
  }

  /**
   * The value of an option.
   *
   * @throws RefusedException where the line ends before it
   */
  String value(Flag flag) {
    if (!attached.isEmpty()) {
      String value = attached;
      attached = "";
      return value;
    }
    if (!remain()) {
      throw new RefusedException(flag.shown() + " needs a value");
    }
    return words.get(at++);
  }

  /**
   * The value of an option before which no {@code !} can stand.
   *
   * @throws RefusedException where one does, or the value is not there
   */
  String plain(Flag flag) {
    if (negated) {
      throw new RefusedException("! cannot stand before " + flag.shown());
    }
    return value(flag);
  }
}
