package dev.gumshoe.exercise;

/** How much a hint tells, and what it costs. */
public enum Hint {
  /** Which evidence to look at. */
  EVIDENCE(3, "which evidence to look at"),
  /** Which fact in it decides. */
  FACT(6, "which fact decides"),
  /** Which branch to take. */
  BRANCH(10, "which branch to take");

  private final int price;
  private final String words;

  Hint(int price, String words) {
    this.price = price;
    this.words = words;
  }

  /** Points that it costs, of 100. */
  public int price() {
    return price;
  }

  /** What it tells, a few words. */
  public String words() {
    return words;
  }
}
