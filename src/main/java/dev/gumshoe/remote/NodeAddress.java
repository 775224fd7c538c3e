package dev.gumshoe.remote;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a node is, as the operator wrote it; what is not said comes from the SSH configuration.
 *
 * @param user the account, when said
 * @param host a name, an alias of the SSH configuration, an IPv4 or an IPv6 address without
 *     brackets
 * @param port 1 to 65535, when said
 */
public record NodeAddress(Optional<String> user, String host, OptionalInt port) {
  private static final Pattern FORM =
      Pattern.compile("(?:(?<user>[^@\\s]+)@)?(?:\\[(?<six>[^\\[\\]]+)]|(?<name>[^@\\[\\]/\\s]+))");
  private static final Pattern PORT = Pattern.compile(":(\\d{1,5})$");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");
  private static final Pattern USER = Pattern.compile("[^\\s'\"`$;&<>|(){}\\\\]+");

  public NodeAddress {
    check(!host.isEmpty(), host, "the host is missing");
    check(!host.startsWith("-"), host, "a host cannot begin with \"-\"");
    check(HOST.matcher(host).matches(), host, "the host holds a character that no host name has");
    if (user.isPresent()) {
      String name = user.get();
      refusePassword(name + "@");
      check(!name.startsWith("-"), name, "a user cannot begin with \"-\"");
      check(USER.matcher(name).matches(), name, "the user holds a character that no account has");
    }
    if (port.isPresent()) {
      int number = port.getAsInt();
      check(number >= 1 && number <= 65535, ":" + number, "a port is from 1 to 65535");
    }
  }

  /** An address without user and port. */
  public static NodeAddress of(String host) {
    return new NodeAddress(Optional.empty(), host, OptionalInt.empty());
  }

  /**
   * Reads {@code ssh://user@host:port}, {@code user@host:port}, {@code user@host}, {@code host};
   * IPv6 addresses stand in brackets when a port follows.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public static NodeAddress parse(String text) {
    String rest = text.strip();
    refusePassword(rest.substring(rest.indexOf("://") < 0 ? 0 : rest.indexOf("://") + 3));
    if (rest.regionMatches(true, 0, "ssh://", 0, 6)) {
      rest = rest.substring(6);
      rest = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
    check(!rest.contains("://"), text, "only ssh:// addresses are understood");
    OptionalInt port = OptionalInt.empty();
    Matcher tail = PORT.matcher(rest);
    if (tail.find() && !isBareIpv6(rest)) {
      int number = Integer.parseInt(tail.group(1));
      check(number >= 1 && number <= 65535, text, "a port is from 1 to 65535");
      port = OptionalInt.of(number);
      rest = rest.substring(0, tail.start());
    }
    Matcher form = FORM.matcher(rest);
    check(form.matches(), text, "write it as user@host, user@host:port or ssh://user@host:port");
    String host = form.group("six") != null ? form.group("six") : form.group("name");
    check(form.group("six") != null || isBareIpv6(rest) || host.indexOf(':') < 0, text, PORT_RULE);
    return new NodeAddress(Optional.ofNullable(form.group("user")), host, port);
  }

  private static final String PORT_RULE =
      "after the colon stands a port from 1 to 65535; an IPv6 address with a port needs brackets";

  private static boolean isBareIpv6(String text) {
    String host = text.substring(text.lastIndexOf('@') + 1);
    return !host.startsWith("[") && host.chars().filter(c -> c == ':').count() >= 2;
  }

  /** The address is not quoted: what stands after the colon is most likely a password. */
  private static void refusePassword(String address) {
    if (address.lastIndexOf('@') > address.indexOf(':') && address.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "This is not an SSH address: no account has a \":\" in its name."
              + " If that is a password, leave it out; it is asked for.");
    }
  }

  private static void check(boolean holds, String text, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an SSH address: " + sentence + ".");
    }
  }

  /** The form that {@link #parse} reads, without the scheme. */
  @Override
  public String toString() {
    String name = host.indexOf(':') >= 0 && port.isPresent() ? "[" + host + "]" : host;
    return user.map(u -> u + "@").orElse("")
        + name
        + (port.isPresent() ? ":" + port.getAsInt() : "");
  }
}
