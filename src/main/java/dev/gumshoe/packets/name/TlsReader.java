package dev.gumshoe.packets.name;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Span;
import dev.gumshoe.packets.layer.TlsHello;
import java.util.Optional;

/**
 * The server name in a ClientHello (RFC 8446, 4.1.2; RFC 6066, 3), as far as this packet holds it.
 */
public final class TlsReader {
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;

  /** Record header, handshake header, version and random. */
  private static final int SESSION = 5 + 4 + 2 + 32;

  private TlsReader() {}

  /** Reads a ClientHello that begins here; empty when none does. */
  public static Optional<TlsHello> read(Bytes b, Span span) {
    int at = span.from();
    boolean hello =
        span.length() >= 6
            && b.u8(at) == HANDSHAKE
            && b.u8(at + 1) == 3
            && b.u8(at + 5) == CLIENT_HELLO;
    return hello ? Optional.of(new TlsHello(span, serverName(b, span))) : Optional.empty();
  }

  private static String serverName(Bytes b, Span span) {
    int end = span.to();
    int at = skip(b, span.from() + SESSION, end, 1); // session
    at = skip(b, at, end, 2); // cipher suites
    at = skip(b, at, end, 1); // compressions
    if (at < 0 || end - at < 2) {
      return "";
    }
    at += 2;
    while (end - at >= 4) {
      int length = b.u16(at + 2);
      if (b.u16(at) == 0) {
        return name(b, at + 4, Math.min(end, at + 4 + length));
      }
      at += 4 + length;
    }
    return "";
  }

  /** Behind a field with a length of so many bytes before it; -1 when it is not whole. */
  private static int skip(Bytes b, int at, int end, int lengthBytes) {
    if (at < 0 || end - at < lengthBytes) {
      return -1;
    }
    int length = lengthBytes == 1 ? b.u8(at) : b.u16(at);
    int after = at + lengthBytes + length;
    return after <= end ? after : -1;
  }

  /** The list has one entry: type 0, two bytes of length, the name. */
  private static String name(Bytes b, int at, int end) {
    if (end - at < 5 || b.u8(at + 2) != 0) {
      return "";
    }
    int length = b.u16(at + 3);
    if (length > end - at - 5 || length > 255) {
      return "";
    }
    var name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      PlainName.append(name, b.u8(at + 5 + i));
    }
    return name.toString();
  }
}
