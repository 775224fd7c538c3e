package dev.gumshoe.remote.openssh;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The form in which people compare keys. */
public final class Fingerprint {
  private Fingerprint() {}

  /** {@code SHA256:} and base64 without padding, of a public key's blob (RFC 4253, 6.6). */
  public static String of(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
