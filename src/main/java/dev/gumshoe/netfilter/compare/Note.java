package dev.gumshoe.netfilter.compare;

/**
 * What a difference means.
 *
 * @param weight how much it decides
 * @param table empty where the note is on the whole rule set
 * @param chain empty where it is on a whole table
 * @param sentence for the operator
 */
public record Note(Weight weight, String table, String chain, String sentence) {
  /** How much a difference decides, most first. */
  public enum Weight {
    /** Rules cannot be loaded, or are not there at all. */
    DECISIVE,
    /** Packets meet another fate. */
    SERIOUS,
    /** Worth knowing. */
    MINOR
  }
}
