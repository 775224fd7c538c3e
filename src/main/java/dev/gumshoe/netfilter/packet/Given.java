package dev.gumshoe.netfilter.packet;

import dev.gumshoe.netfilter.packet.Connection.Ends;
import dev.gumshoe.netfilter.packet.Transport.Icmp;
import java.util.ArrayList;
import java.util.List;

/** A word {@code key=text} of a packet. */
record Given(String key, String text) {
  Given {
    if (text.isEmpty()) {
      throw new Refusal("After " + key + "= something must follow.");
    }
  }

  long number() {
    if (text.matches("\\d{1,10}")) {
      return Long.parseLong(text);
    }
    throw refused("a number");
  }

  int small(int most) {
    if (number() <= most) {
      return (int) number();
    }
    throw refused("a number to " + most);
  }

  boolean oneOf(String no, String yes) {
    if (text.equalsIgnoreCase(no) || text.equalsIgnoreCase(yes)) {
      return text.equalsIgnoreCase(yes);
    }
    throw refused(no.equals(yes) ? no : no + " or " + yes);
  }

  /** {@code 0x4000}, {@code 0x4000/0xffff} (only the bits of the second are known), {@code ?}. */
  Bits bits() {
    if (text.equals("?")) {
      return Bits.UNKNOWN;
    }
    String[] parts = text.split("/", 2);
    return new Bits(word(parts[0]), parts.length == 1 ? -1 : word(parts[1]));
  }

  int flags() {
    return TcpFlags.read(text)
        .orElseThrow(() -> refused("flags such as SYN or SYN,ACK, or NONE, or ?"));
  }

  List<Integer> numbers() {
    var found = new ArrayList<Integer>();
    for (String part : text.equals("none") ? new String[0] : text.split(",")) {
      found.add(new Given(key, part).small(255));
    }
    return found;
  }

  Icmp icmp() {
    String[] parts = text.split("/", 2);
    return new Icmp(
        type(parts[0], "type"), parts.length == 1 ? Value.is(0) : type(parts[1], "code"));
  }

  Ends ends() {
    String[] parts = text.split("->", 2);
    if (parts.length != 2) {
      throw refused("two ends, as in " + key + "=10.0.0.1:40000->10.96.0.1:443");
    }
    End source = End.read(parts[0], "source");
    End destination = End.read(parts[1], "destination");
    return new Ends(source.address(), source.port(), destination.address(), destination.port());
  }

  private Value<Integer> type(String part, String which) {
    return part.equals("?")
        ? Value.unknown("the ICMP " + which)
        : Value.is(new Given(key, part).small(255));
  }

  private int word(String part) {
    if (part.matches("0[xX][0-9a-fA-F]{1,8}")) {
      return Integer.parseUnsignedInt(part.substring(2), 16);
    }
    if (part.matches("\\d{1,10}") && Long.parseLong(part) <= 0xFFFFFFFFL) {
      return (int) Long.parseLong(part);
    }
    throw refused("a number such as 0x4000, with the bits that are known as in 0x4000/0xffff");
  }

  private Refusal refused(String wanted) {
    return new Refusal(
        "In " + key + "=" + Refusal.shortened(text) + " there must be " + wanted + ".");
  }
}
