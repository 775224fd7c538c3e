package dev.gumshoe.packets.file;

/**
 * Something wrong with the file. Packets before it are good; nothing after it was read.
 *
 * @param offset where, in bytes from the beginning of the file
 * @param message one sentence or two: what is wrong, and what to do
 */
public record FileProblem(long offset, String message) {
  /** The message with its place. */
  public String sentence() {
    return "byte " + offset + ": " + message;
  }
}
