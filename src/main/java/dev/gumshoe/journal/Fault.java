package dev.gumshoe.journal;

/**
 * A line that is not as it was written.
 *
 * @param line its number, from 1
 * @param check what told
 * @param what a few words on it, without full stop
 */
public record Fault(long line, Check check, String what) {
  /** What each line is checked for. */
  public enum Check {
    /** Whether it is an event in the format. */
    FORM("form"),
    /** Whether its number is the one that is due. */
    NUMBER("number"),
    /** Whether it names the hash of the line before it. */
    CHAIN("hash chain");

    private final String words;

    Check(String words) {
      this.words = words;
    }

    /** As people read it. */
    public String words() {
      return words;
    }
  }
}
