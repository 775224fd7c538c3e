package dev.gumshoe.parse.nft.text;

/** What follows is not in a form that is known. Caught where the whole of it can be kept. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  Unreadable(String expected) {
    super(expected, null, false, false);
  }
}
