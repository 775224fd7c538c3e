package dev.gumshoe.parse.nft.json;

/** An object is not in a form that is known. Caught where the whole of it can be kept. */
final class NotKnown extends Exception {
  private static final long serialVersionUID = 1;

  NotKnown() {
    super("", null, false, false);
  }
}
