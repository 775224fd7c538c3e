package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import dev.gumshoe.packets.layer.Mac;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses in texts, in all the forms that the tools and files of Linux write. What is a
 * version ({@code v1.2.3.4}) or a part of a longer number is none.
 */
final class Tokens {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String START = "(?:(?<![A-Za-z0-9_.])|(?<=\\\\[nrt]))";
  private static final Pattern DOTTED =
      Pattern.compile(
          START
              + ("(" + OCTET + "(?:\\." + OCTET + "){3})")
              + "(?![A-Za-z0-9_])(?!\\.\\d+\\.\\d)(?:/(\\d{1,2})(?!\\d))?");
  private static final Pattern REVERSED =
      Pattern.compile("(?<![\\d.])(" + OCTET + "(?:\\." + OCTET + "){3})(?=\\.in-addr\\.arpa)");
  private static final Pattern DASHED =
      Pattern.compile("(?<![A-Za-z0-9])(" + OCTET + "(?:-" + OCTET + "){3})(?![A-Za-z0-9])");
  private static final Pattern HEX =
      Pattern.compile("(?<![A-Za-z0-9_])(?:0x)?([0-9A-Fa-f]{8})(?![A-Za-z0-9_])");
  private static final Pattern LONG_HEX =
      Pattern.compile("(?m)^([0-9a-f]{32})(?= )|(?<![A-Za-z0-9])([0-9A-F]{32})(?=:[0-9A-F]{4}\\b)");
  private static final Pattern GROUPS =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9_:.])|(?<=\\\\[nrt]))([0-9A-Fa-f:]{0,44}:[0-9A-Fa-f:]{0,44}(?:"
              + OCTET
              + "(?:\\."
              + OCTET
              + "){3})?)(?![A-Za-z0-9_:])(?:/(\\d{1,3})(?!\\d))?");
  private static final Pattern MAC =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9_:-])|(?<=\\\\[nrt]))([0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\\2){4}[0-9A-Fa-f]{2})(?![A-Za-z0-9_:-]{2})(?![A-Za-z0-9_])");
  private static final Pattern LOGGED =
      Pattern.compile(
          "MAC=([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}):([0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}):[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\b");
  private static final Pattern BRIDGE =
      Pattern.compile("(?<![A-Za-z0-9])[0-9a-f]{4}\\.([0-9a-f]{12})(?![A-Za-z0-9])");

  private final String text;
  private final List<Token> found = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  /** All that are there; some may lie within others. */
  static List<Token> in(String text) {
    var tokens = new Tokens(text);
    tokens.dotted();
    tokens.four(REVERSED, Token.Form.REVERSED);
    tokens.four(DASHED, Token.Form.DASHED);
    tokens.hex();
    tokens.groups();
    tokens.hardware();
    return tokens.found;
  }

  private void dotted() {
    Matcher match = DOTTED.matcher(text);
    while (match.find()) {
      long bits = Texts.bits(match.group(1), "\\.");
      int from = match.start(1);
      boolean inside = Ipv4Ranges.inside(bits);
      if (version(from) && !inside) {
        found.add(new Token.Version(from, match.end(1), bits));
      } else {
        int prefix = match.group(2) == null ? -1 : Integer.parseInt(match.group(2));
        boolean sure = inside || !afterName(from) && !beforeName(match.end(1));
        add(from, match.end(1), new Address(4, 0, bits), Token.Form.DOTTED, prefix, sure);
      }
    }
  }

  /** Whether what stands before says that this is the version of something. */
  private boolean version(int at) {
    String before = text.substring(Math.max(0, at - 12), at);
    return VERSION.matcher(before).find();
  }

  private static final Pattern VERSION =
      Pattern.compile("(?i)\\bv(?:er(?:sion)?)?\\.?[: \"=]{0,3}$");

  private boolean beforeName(int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '-'
        && Character.isLetter(text.charAt(at + 1));
  }

  private boolean afterName(int at) {
    return at >= 2 && text.charAt(at - 1) == '-' && Character.isLetter(text.charAt(at - 2));
  }

  private void four(Pattern pattern, Token.Form form) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      long bits = Texts.bits(match.group(1), "[.-]");
      boolean reversed = form == Token.Form.REVERSED;
      var address = new Address(4, 0, reversed ? Texts.swapped(bits) : bits);
      add(match.start(1), match.end(1), address, form, -1, reversed);
    }
  }

  private void hex() {
    Matcher match = HEX.matcher(text);
    while (match.find()) {
      long bits = Long.parseLong(match.group(1), 16);
      HexPlace place = HexPlace.of(text, match.start(1), match.end(1));
      boolean sure = place != HexPlace.UNKNOWN;
      int from = match.start(1);
      if (place != HexPlace.SWAPPED) {
        add(from, match.end(1), new Address(4, 0, bits), Token.Form.HEX, -1, sure);
      }
      if (place != HexPlace.STRAIGHT) {
        var address = new Address(4, 0, Texts.swapped(bits));
        add(from, match.end(1), address, Token.Form.HEX_SWAPPED, -1, sure);
      }
    }
    Matcher longer = LONG_HEX.matcher(text);
    while (longer.find()) {
      boolean straight = longer.group(1) != null;
      Address address = Texts.hex(longer.group(), straight);
      Token.Form form = straight ? Token.Form.HEX : Token.Form.HEX_SWAPPED;
      add(longer.start(), longer.end(), address, form, -1, true);
    }
  }

  private void groups() {
    Matcher match = GROUPS.matcher(text);
    while (match.find()) {
      String written = match.group(1);
      Optional<Address> address = Texts.ipv6(written);
      if (address.isPresent()) {
        int prefix = match.group(2) == null ? -1 : Integer.parseInt(match.group(2));
        boolean full = written.length() == 39 && written.indexOf("::") < 0;
        Token.Form form = full ? Token.Form.FULL_GROUPS : Token.Form.GROUPS;
        add(match.start(1), match.end(1), address.get(), form, prefix, true);
      }
    }
  }

  private void hardware() {
    Matcher match = MAC.matcher(text);
    while (match.find()) {
      mac(match.start(1), match.end(1), match.group(2));
    }
    Matcher logged = LOGGED.matcher(text);
    while (logged.find()) {
      mac(logged.start(1), logged.end(1), ":");
      mac(logged.start(2), logged.end(2), ":");
    }
    Matcher bridge = BRIDGE.matcher(text);
    while (bridge.find()) {
      mac(bridge.start(1), bridge.end(1), "");
    }
  }

  private void mac(int from, int to, String separator) {
    String digits = text.substring(from, to).replaceAll("[:-]", "");
    found.add(new Token.Hardware(from, to, new Mac(Long.parseLong(digits, 16)), separator));
  }

  private void add(int from, int to, Address address, Token.Form form, int prefix, boolean sure) {
    found.add(new Token.Ip(from, to, address, form, prefix, sure));
  }
}
