package dev.gumshoe.netfilter.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Extension headers of IPv6. */
final class Headers {
  private static final List<String> PRINTED =
      List.of(
          "hop-by-hop", "ipv6-opts", "ipv6-route", "ipv6-frag", "esp", "ah", "ipv6-nonxt", "proto");

  private static final Map<String, Integer> BITS =
      Map.ofEntries(
          Map.entry("hop", 0),
          Map.entry("hop-by-hop", 0),
          Map.entry("0", 0),
          Map.entry("dst", 1),
          Map.entry("ipv6-opts", 1),
          Map.entry("60", 1),
          Map.entry("route", 2),
          Map.entry("ipv6-route", 2),
          Map.entry("43", 2),
          Map.entry("frag", 3),
          Map.entry("ipv6-frag", 3),
          Map.entry("44", 3),
          Map.entry("esp", 4),
          Map.entry("50", 4),
          Map.entry("auth", 5),
          Map.entry("ah", 5),
          Map.entry("51", 5),
          Map.entry("none", 6),
          Map.entry("ipv6-nonxt", 6),
          Map.entry("59", 6),
          Map.entry("prot", 7),
          Map.entry("proto", 7),
          Map.entry("protocol", 7),
          Map.entry("255", 7));

  /** Names of headers, as {@code --header} takes them. */
  static final Value VALUE =
      (word, _) -> {
        long bits = 0;
        for (String part : word.split(",")) {
          Integer bit = BITS.get(part.toLowerCase(Locale.ROOT));
          if (bit == null) {
            throw new RefusedException(part + " is not an extension header of IPv6");
          }
          bits |= 1L << bit;
        }
        return Words.joined(bits, PRINTED);
      };

  /** Types of options, each with a length or without: {@code 1:2,3}. */
  static final Value OPTIONS =
      (word, _) -> {
        var found = new ArrayList<String>();
        for (String part : word.split(",")) {
          int colon = part.indexOf(':');
          long type = Numerals.read(colon < 0 ? part : part.substring(0, colon), Numbers.BYTE);
          found.add(
              colon < 0
                  ? Long.toString(type)
                  : type + ":" + Numerals.read(part.substring(colon + 1), Numbers.BYTE));
        }
        return String.join(",", found);
      };

  /** Addresses with commas. */
  static final Value ADDRESSES =
      (word, family) -> {
        var found = new ArrayList<String>();
        for (String part : word.split(",")) {
          found.add(Hosts.address(part, family));
        }
        return String.join(",", found);
      };

  private Headers() {}
}
