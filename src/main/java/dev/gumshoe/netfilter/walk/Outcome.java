package dev.gumshoe.netfilter.walk;

/** One way that a traveller leaves a base chain. */
public record Outcome(Traveller traveller, Verdict verdict) {
  /** On to the next base chain. */
  public static Outcome accept(Traveller traveller) {
    return new Outcome(traveller, new Verdict.Accept());
  }

  /** No further. */
  public static Outcome end(Traveller traveller, Fate fate) {
    return new Outcome(traveller, new Verdict.End(fate));
  }
}
