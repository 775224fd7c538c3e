package dev.gumshoe.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes that tie lines together. A line of version 2 names the hash of the line before it, so
 * that its own hash speaks of all that came before. Lines of version 1 name none: after them the
 * hash is that of the whole file up to there.
 */
final class Chain {
  /** What the first line names, where nothing came before. */
  static final String START = "0".repeat(64);

  private static final long UNTIED = 1;

  private final MessageDigest whole = sha256();
  private Head head;

  /** Goes on from here; a line of version 1 follows only lines that were added. */
  Chain(Head head) {
    this.head = head;
  }

  Head head() {
    return head;
  }

  /** Goes on by a line, which is without its line feed. */
  void add(byte[] line, long version) {
    head = head.after(version == UNTIED ? untied(line) : hash(line));
  }

  /** The hash of one line by itself. */
  static String hash(byte[] line) {
    return HexFormat.of().formatHex(sha256().digest(line));
  }

  private String untied(byte[] line) {
    whole.update(line);
    whole.update((byte) '\n');
    try {
      return HexFormat.of().formatHex(((MessageDigest) whole.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of every Java can be cloned", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
