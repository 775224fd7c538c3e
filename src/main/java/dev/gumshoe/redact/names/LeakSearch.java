package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Searches texts for originals that were to be replaced, in every form in which they are written:
 * addresses dotted, dashed, reversed, in hexadecimal digits of both orders; MAC addresses with
 * colons, with dashes and without; names as whole words. It knows nothing of how they were
 * replaced.
 */
public final class LeakSearch {
  private final Needles addresses = new Needles();
  private final Needles names = new Needles();
  private final Set<Address> ipv6 = new HashSet<>();

  /** For all originals of these. */
  public LeakSearch(List<Replacement> replacements) {
    for (Replacement one : replacements) {
      if (!one.original().equals(one.standIn())) {
        add(one.kind(), one.original());
      }
    }
  }

  private void add(Kind kind, String original) {
    switch (kind) {
      case IPV4 -> {
        var address = new Address(4, 0, Texts.bits(original, "\\."));
        for (Token.Form form :
            List.of(
                Token.Form.DOTTED,
                Token.Form.DASHED,
                Token.Form.REVERSED,
                Token.Form.HEX,
                Token.Form.HEX_SWAPPED)) {
          String written = Texts.written(address, form, "a");
          if (form != Token.Form.REVERSED) {
            address(written, original);
          } else {
            address(written + ".in-addr.arpa", original);
          }
        }
      }
      case IPV6 -> {
        Address address = Texts.ipv6(original).orElseThrow();
        ipv6.add(address);
        for (Token.Form form :
            List.of(
                Token.Form.GROUPS,
                Token.Form.FULL_GROUPS,
                Token.Form.HEX,
                Token.Form.HEX_SWAPPED)) {
          address(Texts.written(address, form, "a"), original);
        }
      }
      case MAC -> {
        for (String separator : List.of(":", "-", "")) {
          address(original.replace(":", separator), original);
        }
      }
      case NAME -> names.add(bytes(original), original);
    }
  }

  private void address(String written, String original) {
    addresses.add(bytes(written), original);
    addresses.add(bytes(written.toUpperCase(Locale.ROOT)), original);
  }

  /**
   * What is left in a text.
   *
   * @param name of the text, for the places
   */
  public List<Leak> in(String name, String text) {
    byte[] bytes = bytes(text);
    var leaks = new ArrayList<Leak>();
    for (Needles.Hit hit : addresses.in(bytes)) {
      if (whole(bytes, hit)) {
        leaks.add(new Leak(place(name, bytes, hit.from()), hit.value()));
      }
    }
    // There are many ways to write one: which zeros are left out, and in which case letters are.
    for (Token token : Tokens.in(text)) {
      if (token instanceof Token.Ip ip && ipv6.contains(ip.address())) {
        leaks.add(new Leak(place(name, bytes, ip.from()), ip.address().toString()));
      }
    }
    // One byte for one character, so that places in both are the same.
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    for (Needles.Hit hit : names.in(bytes)) {
      if (Borders.before(plain, hit.from()) && Borders.behind(plain, hit.to())) {
        leaks.add(new Leak(place(name, bytes, hit.from()), hit.value()));
      }
    }
    return leaks;
  }

  private static String place(String name, byte[] bytes, int at) {
    int line = 1;
    for (int index = 0; index < at; index++) {
      line += bytes[index] == '\n' ? 1 : 0;
    }
    return name + " line " + line;
  }

  /** Whether the hit is no part of a longer number: of 110.0.0.1, of 10.0.0.12, of a hash. */
  private static boolean whole(byte[] bytes, Needles.Hit hit) {
    String form = new String(bytes, hit.from(), hit.to() - hit.from(), StandardCharsets.ISO_8859_1);
    boolean plain = form.indexOf('.') >= 0 || form.matches("[\\d-]+") && form.indexOf('-') > 0;
    int before = hit.from() - 1;
    char last = before < 0 ? ' ' : (char) bytes[before];
    boolean version = last == 'v' || last == 'V';
    char next = hit.to() < bytes.length ? (char) bytes[hit.to()] : ' ';
    if (plain) {
      boolean longer = last == '.' && before > 0 && Character.isDigit(bytes[before - 1]);
      return !Character.isDigit(last) && !longer && !version && !Character.isDigit(next);
    }
    boolean escape = last == 'n' && before > 0 && bytes[before - 1] == '\\';
    boolean group = next == ':' && hit.to() + 1 < bytes.length && hex((char) bytes[hit.to() + 1]);
    boolean inside = hex(last) && !escape || last == ':' && form.indexOf(':') > 0;
    return !inside && !hex(next) && !(group && form.indexOf(':') > 0);
  }

  private static boolean hex(char c) {
    return Character.digit(c, 16) >= 0;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
