package dev.gumshoe.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IP addresses in one form of text, so that equal addresses are equal strings: dotted decimal, and
 * RFC 5952 for IPv6. Reads literals only; no name is ever looked up.
 */
public final class IpText {
  private static final Pattern IPV4 =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
  private static final int GROUPS = 8;
  private static final int LONGEST = 64;

  private IpText() {}

  /**
   * The canonical form of an address; a zone ({@code %eth0}) is kept. Empty when the text is not an
   * address.
   */
  public static Optional<String> canonical(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (text.indexOf(':') < 0) {
      return ipv4(text);
    }
    int zone = text.indexOf('%');
    String address = zone < 0 ? text : text.substring(0, zone);
    String suffix = zone < 0 ? "" : text.substring(zone);
    return groups(address).map(groups -> written(groups) + suffix);
  }

  /** The address in a number of hexadecimal digits without separators: 8 for IPv4, 32 for IPv6. */
  public static Optional<String> fromHex(String digits) {
    if (!digits.matches("[0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}")) {
      return Optional.empty();
    }
    int[] parts = new int[digits.length() / 4];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Integer.parseInt(digits.substring(4 * i, 4 * i + 4), 16);
    }
    return Optional.of(parts.length == GROUPS ? written(parts) : dotted(parts[0], parts[1]));
  }

  private static Optional<String> ipv4(String text) {
    Matcher parts = IPV4.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var written = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      int part = Integer.parseInt(parts.group(i));
      if (part > 255) {
        return Optional.empty();
      }
      written.append(i == 1 ? "" : ".").append(part);
    }
    return Optional.of(written.toString());
  }

  private static Optional<int[]> groups(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    if (gap < 0) {
      return part(text).filter(all -> all.length == GROUPS);
    }
    if (text.lastIndexOf('.', gap) >= 0) {
      return Optional.empty(); // an IPv4 address can only stand at the end
    }
    Optional<int[]> head = part(text.substring(0, gap));
    Optional<int[]> tail = part(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty() || head.get().length + tail.get().length >= GROUPS) {
      return Optional.empty();
    }
    int[] all = new int[GROUPS];
    System.arraycopy(head.get(), 0, all, 0, head.get().length);
    System.arraycopy(tail.get(), 0, all, GROUPS - tail.get().length, tail.get().length);
    return Optional.of(all);
  }

  /** Groups without a gap; the last may be an IPv4 address, which counts as two. */
  private static Optional<int[]> part(String text) {
    if (text.isEmpty()) {
      return Optional.of(new int[0]);
    }
    String[] words = text.split(":", -1);
    boolean dotted = words[words.length - 1].indexOf('.') >= 0;
    int[] found = new int[words.length + (dotted ? 1 : 0)];
    for (int i = 0; i < words.length - (dotted ? 1 : 0); i++) {
      if (!words[i].matches("[0-9A-Fa-f]{1,4}")) {
        return Optional.empty();
      }
      found[i] = Integer.parseInt(words[i], 16);
    }
    if (!dotted) {
      return Optional.of(found);
    }
    return ipv4(words[words.length - 1]).map(last -> withIpv4(found, last));
  }

  private static int[] withIpv4(int[] groups, String dotted) {
    String[] parts = dotted.split("\\.");
    int at = groups.length - 2;
    groups[at] = Integer.parseInt(parts[0]) << 8 | Integer.parseInt(parts[1]);
    groups[at + 1] = Integer.parseInt(parts[2]) << 8 | Integer.parseInt(parts[3]);
    return groups;
  }

  private static String written(int[] groups) {
    if (mapped(groups)) {
      return "::ffff:" + dotted(groups[6], groups[7]);
    }
    int from = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(groups, i);
      if (zeros > length) {
        from = i;
        length = zeros;
      }
    }
    return from < 0
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, from) + "::" + joined(groups, from + length, GROUPS);
  }

  private static boolean mapped(int[] groups) {
    return zeros(groups, 0) == 5 && groups[5] == 0xffff;
  }

  private static int zeros(int[] groups, int from) {
    int at = from;
    while (at < GROUPS && groups[at] == 0) {
      at++;
    }
    return at - from;
  }

  private static String joined(int[] groups, int from, int to) {
    var text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }

  private static String dotted(int high, int low) {
    return (high >> 8) + "." + (high & 255) + "." + (low >> 8) + "." + (low & 255);
  }
}
