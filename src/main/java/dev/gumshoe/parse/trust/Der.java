package dev.gumshoe.parse.trust;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** As much of DER (X.690) as the two key ids of a certificate need. */
final class Der {
  private static final int OCTET_STRING = 0x04;
  private static final int SEQUENCE = 0x30;
  private static final int KEY_IDENTIFIER = 0x80;

  private Der() {}

  /** SubjectKeyIdentifier (RFC 5280, section 4.2.1.2): an octet string in the extension's own. */
  static Optional<String> keyId(byte[] extension) {
    return value(extension, OCTET_STRING)
        .flatMap(inner -> value(inner, OCTET_STRING))
        .map(HexFormat.of()::formatHex);
  }

  /** AuthorityKeyIdentifier (section 4.2.1.1): a sequence that may begin with the key's id. */
  static Optional<String> authorityKeyId(byte[] extension) {
    return value(extension, OCTET_STRING)
        .flatMap(inner -> value(inner, SEQUENCE))
        .flatMap(parts -> value(parts, KEY_IDENTIFIER))
        .map(HexFormat.of()::formatHex);
  }

  /** The content of the first element, where it has this tag and is there in full. */
  private static Optional<byte[]> value(byte[] bytes, int tag) {
    if (bytes.length < 2 || (bytes[0] & 0xff) != tag) {
      return Optional.empty();
    }
    int length = bytes[1] & 0xff;
    int from = 2;
    if (length >= 0x80) {
      int count = length - 0x80;
      if (count == 0 || count > 3 || bytes.length < 2 + count) {
        return Optional.empty();
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = length << 8 | bytes[2 + i] & 0xff;
      }
      from += count;
    }
    return from + length > bytes.length
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(bytes, from, from + length));
  }
}
