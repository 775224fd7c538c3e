package dev.gumshoe.parse.trust;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Texts in base 64 (RFC 4648). */
final class Base64Text {
  private Base64Text() {}

  /** Of the kind for URLs, as tokens are written; empty where it cannot be decoded to a text. */
  static Optional<String> url(String encoded) {
    return text(Base64.getUrlDecoder(), encoded);
  }

  /** Of the common kind; empty where it cannot be decoded to a text. */
  static Optional<String> plain(String encoded) {
    return text(Base64.getDecoder(), encoded);
  }

  private static Optional<String> text(Base64.Decoder decoder, String encoded) {
    try {
      byte[] bytes = decoder.decode(encoded);
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
