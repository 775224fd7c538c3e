package dev.gumshoe.packets.name;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Dns;
import dev.gumshoe.packets.layer.Span;
import java.util.Optional;

/** The first question of a DNS message (RFC 1035, section 4). */
public final class DnsReader {
  private static final int HEADER = 12;
  private static final int LONGEST = 255;
  private static final int MOST_POINTERS = 8;

  private DnsReader() {}

  /** Reads a message; empty when there is none here, or its question is not whole. */
  public static Optional<Dns> read(Bytes b, Span span) {
    if (span.length() < HEADER) {
      return Optional.empty();
    }
    int at = span.from();
    int flags = b.u16(at + 2);
    int questions = b.u16(at + 4);
    int answers = b.u16(at + 6);
    boolean response = flags >> 15 != 0;
    if (questions == 0) {
      return Optional.of(new Dns(span, b.u16(at), response, "", "", flags & 15, answers));
    }
    var name = new StringBuilder();
    int after = name(b, span, at + HEADER, name);
    if (after < 0 || span.to() - after < 4) {
      return Optional.empty();
    }
    String type = type(b.u16(after));
    return Optional.of(
        new Dns(span, b.u16(at), response, name.toString(), type, flags & 15, answers));
  }

  /** Reads a name; where it ends, or -1 when it is none. */
  private static int name(Bytes b, Span span, int from, StringBuilder name) {
    int at = from;
    int after = -1;
    int pointers = 0;
    while (at < span.to()) {
      int length = b.u8(at);
      if (length == 0) {
        return after < 0 ? at + 1 : after;
      }
      if (length >> 6 == 3 && at + 1 < span.to()) {
        after = after < 0 ? at + 2 : after;
        at = span.from() + (b.u16(at) & 0x3fff);
        if (++pointers > MOST_POINTERS) {
          return -1;
        }
      } else if (length >> 6 != 0 || length >= span.to() - at || name.length() > LONGEST) {
        return -1;
      } else {
        label(b, at, length, name);
        at += 1 + length;
      }
    }
    return -1;
  }

  private static void label(Bytes b, int at, int length, StringBuilder name) {
    if (!name.isEmpty()) {
      name.append('.');
    }
    for (int i = 1; i <= length; i++) {
      PlainName.append(name, b.u8(at + i));
    }
  }

  private static String type(int number) {
    return switch (number) {
      case 1 -> "A";
      case 2 -> "NS";
      case 5 -> "CNAME";
      case 6 -> "SOA";
      case 12 -> "PTR";
      case 15 -> "MX";
      case 16 -> "TXT";
      case 28 -> "AAAA";
      case 33 -> "SRV";
      case 65 -> "HTTPS";
      case 255 -> "ANY";
      default -> "TYPE" + number;
    };
  }
}
