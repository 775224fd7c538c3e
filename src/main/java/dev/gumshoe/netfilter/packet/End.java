package dev.gumshoe.netfilter.packet;

import java.util.Optional;

/**
 * One end of a packet as written: {@code 10.0.0.1}, {@code 10.0.0.1:80}, {@code [fd00::1]:80},
 * {@code fd00::1}, {@code ?:80}.
 */
record End(Value<IpAddress> address, Value<Integer> port, boolean hasPort) {
  static End read(String text, String which) {
    int colon = portColon(text);
    String ip = colon < 0 ? text : text.substring(0, colon);
    Value<Integer> port = Value.unknown("the " + which + " port");
    boolean named = colon >= 0 && !text.substring(colon + 1).equals("?");
    if (named) {
      port = Value.is(port(text.substring(colon + 1), text));
    }
    return new End(address(ip, which), port, named);
  }

  Optional<Family> family() {
    return address instanceof Value.Is<IpAddress>(IpAddress ip)
        ? Optional.of(ip.family())
        : Optional.empty();
  }

  private static int portColon(String text) {
    int last = text.lastIndexOf(':');
    if (text.startsWith("[")) {
      return last > text.indexOf(']') ? last : -1;
    }
    return last >= 0 && text.indexOf(':') == last ? last : -1;
  }

  private static Value<IpAddress> address(String text, String which) {
    if (text.equals("?") || text.equals("any")) {
      return Value.unknown("the " + which + " address");
    }
    boolean brackets = text.startsWith("[") && text.endsWith("]");
    String bare = brackets ? text.substring(1, text.length() - 1) : text;
    return Value.is(
        IpAddress.of(bare)
            .orElseThrow(
                () ->
                    new Refusal(
                        "The %s '%s' is no IP address; write ? for one that is not known."
                            .formatted(which, Refusal.shortened(bare)))));
  }

  private static int port(String text, String whole) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new Refusal("In '" + Refusal.shortened(whole) + "' the port must be a number to 65535.");
  }
}
