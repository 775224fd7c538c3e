package dev.gumshoe.redact.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A pseudo-random function: HMAC-SHA-256 (RFC 2104). Who has not the key cannot tell its values
 * from chance. Not safe for more than one thread.
 */
final class Prf {
  private final Mac mac;

  /** With this key, in a variant of it. */
  Prf(byte[] key, int variant) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] own = mac.doFinal(ByteBuffer.allocate(4).putInt(variant).array());
      mac.init(new SecretKeySpec(own, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /**
   * One bit.
   *
   * @param use what it is for; each use has bits of its own
   */
  boolean bit(char use, long context, long prefix, int length) {
    byte[] input =
        ByteBuffer.allocate(22)
            .putChar(use)
            .putLong(context)
            .putLong(prefix)
            .putInt(length)
            .array();
    return (mac.doFinal(input)[0] & 1) != 0;
  }

  /** Bytes for a text. */
  byte[] bytes(String text, int attempt) {
    mac.update(text.getBytes(StandardCharsets.UTF_8));
    return mac.doFinal(new byte[] {0, (byte) (attempt >> 8), (byte) attempt});
  }
}
