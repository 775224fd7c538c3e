package dev.gumshoe.netfilter.extension;

/** Whether the last value of an option is printed in quotes. */
public enum Quotes {
  /** It never is. */
  NONE,
  /** Where it holds anything but letters, digits, {@code _} and {@code -}. */
  WHERE_NEEDED,
  /** Always. */
  ALWAYS
}
