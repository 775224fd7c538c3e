package dev.gumshoe.remote.listening;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A device as {@code ip -d -o link} and {@code ip -o link} print it (iproute2, ip/ipaddress.c): one
 * line, in which a backslash stands for each end of line.
 *
 * @param index its number in its network namespace
 * @param peer the number of what it is bound to, when that is in another namespace: {@code @if7}
 * @param on the name of what it is bound to in the same namespace, else empty
 * @param kind {@code veth}, {@code vxlan}; empty for hardware and where {@code -d} is not known
 */
record Link(
    int index, String name, OptionalInt peer, Optional<String> on, boolean up, String kind) {
  private static final Pattern LINE =
      Pattern.compile("(\\d{1,9}): (\\S+?)(?:@([^@\\s]+))?: <([A-Z0-9_,-]*)>(.*)");
  private static final Pattern NUMBER = Pattern.compile("if(\\d{1,9})");
  private static final Pattern WORD = Pattern.compile("\\s*([a-z][a-z0-9_]*)\\b.*");

  /** Those of a listing; a line that is none is left out. */
  static List<Link> read(String text) {
    return text.lines().map(Link::line).flatMap(Optional::stream).toList();
  }

  private static Optional<Link> line(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    String bound = found.group(3) == null ? "" : found.group(3);
    Matcher number = NUMBER.matcher(bound);
    OptionalInt peer =
        number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    boolean named = !bound.isEmpty() && !bound.equals("NONE") && peer.isEmpty();
    List<String> flags = List.of(found.group(4).split(",", -1));
    return Optional.of(
        new Link(
            Integer.parseInt(found.group(1)),
            found.group(2),
            peer,
            named ? Optional.of(bound) : Optional.empty(),
            flags.contains("UP"),
            kind(found.group(5))));
  }

  /** The part after the one with the link's address begins with the kind. */
  private static String kind(String rest) {
    String[] parts = rest.split("\\\\", -1);
    for (int i = 1; i + 1 < parts.length; i++) {
      Matcher word = WORD.matcher(parts[i + 1]);
      if (parts[i].stripLeading().startsWith("link/") && word.matches()) {
        return word.group(1);
      }
    }
    return "";
  }
}
