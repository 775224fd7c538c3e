package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a translation may choose from: {@code 10.0.0.1}, {@code 10.0.0.1-10.0.0.5:80-90}, {@code
 * [fd00::1]:80}, {@code :8080}.
 */
record NatRange(Optional<Span<IpAddress>> addresses, Optional<Span<Integer>> ports) {
  private static final Pattern V4 =
      Pattern.compile("([\\d.]*)(?:-([\\d.]+))?(?::(\\d{1,5})(?:-(\\d{1,5})(/\\d{1,5})?)?)?");
  private static final Pattern V6 =
      Pattern.compile(
          "\\[?([0-9a-fA-F:.]*)(?:-([0-9a-fA-F:.]+))?(?:]:(\\d{1,5})(?:-(\\d{1,5})(/\\d{1,5})?)?|])?");
  private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

  /** From one to another, both included. */
  record Span<T extends Comparable<T>>(T from, T to) {
    /** What becomes of a value: itself where it may stay, else what there is to choose. */
    Value<T> choose(Value<T> had, String words) {
      if (from.equals(to)) {
        return Value.is(from);
      }
      boolean stays =
          had instanceof Value.Is<T>(T is) && is.compareTo(from) >= 0 && is.compareTo(to) <= 0;
      return stays ? had : Value.unknown(words + " of " + from + "-" + to);
    }
  }

  /** Reads {@code --to-destination} or {@code --to-source}; empty where it is neither. */
  static Optional<NatRange> of(String text) {
    boolean v6 = text.startsWith("[") || text.indexOf(':') != text.lastIndexOf(':');
    Matcher found = (v6 ? V6 : V4).matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    Optional<Span<IpAddress>> addresses = Optional.empty();
    if (!found.group(1).isEmpty()) {
      Optional<IpAddress> from = IpAddress.of(found.group(1));
      Optional<IpAddress> to = found.group(2) == null ? from : IpAddress.of(found.group(2));
      if (from.isEmpty() || to.isEmpty()) {
        return Optional.empty();
      }
      addresses = Optional.of(new Span<>(from.get(), to.get()));
    }
    return Optional.of(new NatRange(addresses, ports(found.group(3), found.group(4))));
  }

  /** Reads {@code --to-ports}; empty where it is none. */
  static Optional<NatRange> ofPorts(String text) {
    Matcher found = PORTS.matcher(text);
    return found.matches()
        ? Optional.of(new NatRange(Optional.empty(), ports(found.group(1), found.group(2))))
        : Optional.empty();
  }

  private static Optional<Span<Integer>> ports(
      @org.jspecify.annotations.Nullable String from,
      @org.jspecify.annotations.Nullable String to) {
    if (from == null) {
      return Optional.empty();
    }
    int first = Integer.parseInt(from);
    return Optional.of(new Span<>(first, to == null ? first : Integer.parseInt(to)));
  }
}
