package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;

/** What {@code --to-destination} and its like take: addresses, ports, or both, each a range. */
final class NatRanges {
  /** {@code 10.0.0.1-10.0.0.9:80-90}, {@code [fd00::1]:80}. */
  static final Value TO = (word, family) -> to(word, family);

  /** {@code 80} or {@code 80-90}. */
  static final Value PORTS = (word, _) -> ports(word);

  private NatRanges() {}

  /** Whether there is a port in it, once it is in the form that is printed. */
  static boolean hasPort(String printed) {
    int bracket = printed.indexOf(']');
    int colon = printed.indexOf(':', Math.max(bracket, 0));
    return colon >= 0 && (bracket >= 0 || printed.indexOf(':', colon + 1) < 0);
  }

  private static String to(String word, Family family) {
    int open = word.indexOf('[');
    if (open >= 0) {
      return bracketed(word, open, family);
    }
    int colon = word.indexOf(':');
    boolean port = colon >= 0 && word.indexOf(':', colon + 1) < 0;
    if (!port) {
      return addresses(word, family);
    }
    String ports = ports(word.substring(colon + 1));
    if (colon == 0) {
      return ":" + ports;
    }
    String before = word.substring(0, colon);
    String addresses = addresses(before, family);
    boolean six = family == Family.IPV6;
    String text = (six ? "[" + addresses + "]" : addresses) + ":" + ports;
    return text.equals(word) ? word : text;
  }

  private static String bracketed(String word, int open, Family family) {
    int close = word.indexOf(']', open);
    if (close < 0 || family == Family.IPV4) {
      throw new RefusedException(word + " is not an address");
    }
    String inside = word.substring(open + 1, close);
    int colon = word.indexOf(':', close);
    String addresses = inside.isEmpty() && colon >= 0 ? "" : addresses(inside, family);
    if (colon < 0) {
      return addresses;
    }
    String ports = ":" + ports(word.substring(colon + 1));
    String text = addresses.isEmpty() ? ports : "[" + addresses + "]" + ports;
    return text.equals(word) ? word : text;
  }

  private static String addresses(String word, Family family) {
    int dash = word.indexOf('-');
    if (dash < 0) {
      return Hosts.address(word, family);
    }
    String first = Hosts.address(word.substring(0, dash), family);
    String last = Hosts.address(word.substring(dash + 1), family);
    return first.equals(last) ? first : first + "-" + last;
  }

  private static int base(String word) {
    int port = Ports.number(word);
    if (port == 0) {
      throw new RefusedException("the first port of a shifted range is 0");
    }
    return port;
  }

  private static String ports(String word) {
    int dash = word.indexOf('-');
    boolean service = !word.isEmpty() && !Character.isDigit(word.charAt(0));
    if (dash < 0 || service) {
      return Integer.toString(Ports.number(word));
    }
    int slash = word.indexOf('/', dash);
    int low = Ports.number(word.substring(0, dash));
    int high =
        (int)
            Numerals.read(
                word.substring(dash + 1, slash < 0 ? word.length() : slash), Numbers.SHORT);
    if (low > high) {
      throw new RefusedException("the port range " + word + " ends before it begins");
    }
    String base = slash < 0 ? "" : "/" + base(word.substring(slash + 1));
    return (low == high ? Integer.toString(low) : low + "-" + high) + base;
  }
}
