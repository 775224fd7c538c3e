package dev.gumshoe.netfilter.extension;

/** What is special about an option. */
enum Trait {
  /** {@code !} may stand before it. */
  NEGATABLE,
  /** The extension is nothing without it. */
  REQUIRED,
  /** It may be given more than once. */
  REPEATABLE,
  /**
   * Its last value is text: printed in quotes where it holds more than letters, digits, _ and -.
   */
  TEXT,
  /** Its last value is always printed in quotes. */
  QUOTED
}
