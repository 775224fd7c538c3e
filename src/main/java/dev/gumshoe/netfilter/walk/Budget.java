package dev.gumshoe.netfilter.walk;

/** How many ways and rules one walk may still try. Not safe for more than one thread. */
public final class Budget {
  private int forks;
  private long rules;
  private boolean cut;

  /**
   * A budget.
   *
   * @param forks how many times a way may divide
   * @param rules how many rules may be tried
   */
  public Budget(int forks, long rules) {
    this.forks = forks;
    this.rules = rules;
  }

  /** Takes one division of a way; false when there are none left: then only one way is gone. */
  public boolean fork() {
    cut |= forks <= 0;
    return forks-- > 0;
  }

  /** Takes the trial of one rule; false when there are none left. */
  public boolean rule() {
    return rules-- > 0;
  }

  /** Whether a division was refused. */
  public boolean cut() {
    return cut;
  }
}
