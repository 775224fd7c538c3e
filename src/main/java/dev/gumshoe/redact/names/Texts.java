package dev.gumshoe.redact.names;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Addresses in the forms in which they are written, both ways. */
final class Texts {
  private static final int GROUPS = 8;

  private Texts() {}

  static long bits(String four, String separator) {
    long bits = 0;
    for (String octet : four.split(separator, -1)) {
      bits = bits << 8 | Integer.parseInt(octet);
    }
    return bits;
  }

  static long swapped(long bits) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) bits));
  }

  /** 32 digits; where they are not straight, each four bytes stand the other way round. */
  static Address hex(String digits, boolean straight) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digits));
    for (int at = 0; at < 16 && !straight; at += 4) {
      bytes.putInt(at, Integer.reverseBytes(bytes.getInt(at)));
    }
    return Address.ipv6(Bytes.of(bytes.array()), 0);
  }

  /** An address of IPv6 in the form of RFC 4291, 2.2; empty where the text is something else. */
  static Optional<Address> ipv6(String text) {
    boolean digit = text.chars().anyMatch(Character::isDigit);
    int gap = text.indexOf("::");
    if (!digit || text.contains(":::") || gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    if (gap < 0) {
      long[] groups = groups(text);
      // Eight groups of two digits are the name of a device or the begin of a fingerprint.
      return groups.length == GROUPS && !text.matches("(..:)+..")
          ? Optional.of(address(groups))
          : Optional.empty();
    }
    long[] left = groups(text.substring(0, gap));
    long[] right = groups(text.substring(gap + 2));
    if (left.length + right.length >= GROUPS) {
      return Optional.empty();
    }
    var groups = new long[GROUPS];
    System.arraycopy(left, 0, groups, 0, left.length);
    System.arraycopy(right, 0, groups, GROUPS - right.length, right.length);
    return Optional.of(address(groups));
  }

  /** More than eight where they cannot be groups. */
  private static long[] groups(String text) {
    if (text.isEmpty()) {
      return new long[0];
    }
    String plain = text;
    int dot = text.indexOf('.');
    if (dot > 0) {
      int colon = text.lastIndexOf(':') + 1;
      long bits = bits(text.substring(colon), "\\.");
      plain =
          text.substring(0, colon)
              + Long.toHexString(bits >> 16)
              + ":"
              + Long.toHexString(bits & 0xffff);
    }
    String[] parts = plain.split(":", -1);
    var groups = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty() || parts[i].length() > 4) {
        return new long[GROUPS + 1];
      }
      groups[i] = Long.parseLong(parts[i], 16);
    }
    return groups;
  }

  private static Address address(long[] g) {
    return new Address(
        6,
        g[0] << 48 | g[1] << 32 | g[2] << 16 | g[3],
        g[4] << 48 | g[5] << 32 | g[6] << 16 | g[7]);
  }

  /** The address as {@code like} writes it. */
  static String written(Address address, Token.Form form, String like) {
    String text =
        switch (form) {
          case DOTTED, GROUPS -> address.toString();
          case DASHED -> address.toString().replace('.', '-');
          case REVERSED -> new Address(4, 0, swapped(address.low())).toString();
          case HEX -> digits(address, true);
          case HEX_SWAPPED -> digits(address, false);
          case FULL_GROUPS -> digits(address, true).replaceAll("(....)(?=.)", "$1:");
        };
    return upper(like) ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static String digits(Address address, boolean straight) {
    if (address.version() == 4) {
      long bits = straight ? address.low() : swapped(address.low());
      return HexFormat.of().toHexDigits(bits, 8);
    }
    ByteBuffer bytes = ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low());
    for (int at = 0; at < 16 && !straight; at += 4) {
      bytes.putInt(at, Integer.reverseBytes(bytes.getInt(at)));
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  static String written(Mac mac, String separator, String like) {
    String text = mac.toString().replace(":", separator);
    return upper(like) ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** Whether letters are upper case; where there are none, hexadecimal digits of the kernel are. */
  private static boolean upper(String like) {
    boolean digits = like.chars().allMatch(Character::isDigit);
    return digits ? like.length() == 8 : !like.equals(like.toLowerCase(Locale.ROOT));
  }
}
