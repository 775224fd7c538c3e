package dev.gumshoe.flow;

import dev.gumshoe.evidence.IpText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an input may be. */
public enum InputType {
  /** An IPv4 or IPv6 address, literal. */
  IP,
  /** A TCP or UDP port, 1 to 65535. */
  PORT,
  /** One line of text that does not start with a hyphen. */
  TEXT;

  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,5}");

  /** The type of this name, as flows write it. */
  public static Optional<InputType> named(String name) {
    for (InputType type : values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /**
   * The value that a text stands for: String, or Long for a port.
   *
   * @throws IllegalArgumentException with a sentence for the operator, when it is none
   */
  public Object read(String text) {
    String value = text.strip();
    return switch (this) {
      case IP -> address(value);
      case PORT -> port(value);
      case TEXT -> line(value);
    };
  }

  private static String address(String value) {
    return IpText.canonical(value)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not an IP address; write it like 10.96.0.1 or fd00::1"
                        .formatted(value)));
  }

  private static Long port(String value) {
    if (WHOLE.matcher(value).matches()) {
      long port = Long.parseLong(value);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is not a port; write a number from 1 to 65535".formatted(value));
  }

  private static String line(String value) {
    if (value.isEmpty() || value.startsWith("-") || value.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          "'%s' cannot be used; write one line that does not start with a hyphen"
              .formatted(value.replaceAll("\\p{Cntrl}", "?")));
    }
    return value;
  }
}
