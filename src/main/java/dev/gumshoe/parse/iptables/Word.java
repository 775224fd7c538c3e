package dev.gumshoe.parse.iptables;

/**
 * A word of a rule.
 *
 * @param quoted whether it stood in quotes: then it is never an option, and never a negation
 */
record Word(String text, boolean quoted) {
  boolean negates() {
    return !quoted && text.equals("!");
  }

  boolean isOption() {
    return !quoted && text.length() > 1 && text.charAt(0) == '-';
  }
}
