package dev.gumshoe.evidence;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One output stream of a command, as text. That of a session that was read is kept in a file, where
 * it is long, and is in memory only while somebody looks at it.
 */
public final class Output {
  /** No output. */
  public static final Output EMPTY = new Output("", false);

  private final String text;
  private final @Nullable Kept<String> kept;
  private final boolean truncated;

  /**
   * Output that is in memory.
   *
   * @param text decoded as UTF-8; bytes that are not UTF-8 stand as U+FFFD
   * @param truncated whether the output limit cut it
   */
  public Output(String text, boolean truncated) {
    this.text = Objects.requireNonNull(text);
    this.kept = null;
    this.truncated = truncated;
  }

  private Output(Kept<String> kept, boolean truncated) {
    this.text = "";
    this.kept = kept;
    this.truncated = truncated;
  }

  /** Whole output. */
  public static Output whole(String text) {
    return new Output(text, false);
  }

  /** Output that is in a file. */
  public static Output kept(Kept<String> text, boolean truncated) {
    return new Output(text, truncated);
  }

  /** All of it. */
  public String text() {
    return kept == null ? text : kept.get();
  }

  /** Whether the output limit cut it. */
  public boolean truncated() {
    return truncated;
  }

  /** The name of the file that it is in; empty where it is in memory. */
  public Optional<String> file() {
    return Optional.ofNullable(kept).map(Kept::file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Output output
        && truncated == output.truncated
        && (other == this || text().equals(output.text()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(text(), truncated);
  }

  @Override
  public String toString() {
    return "Output[text=" + text() + ", truncated=" + truncated + "]";
  }
}
