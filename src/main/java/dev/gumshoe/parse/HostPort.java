package dev.gumshoe.parse;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpText;
import java.util.Optional;
import java.util.OptionalInt;

/** An address with a port as tools print it: {@code 10.0.0.1:80}, {@code [fd00::1]:80}. */
public final class HostPort {
  private HostPort() {}

  /** Reads it; empty when it is not an address with a port. */
  public static Optional<Endpoint> read(String text) {
    return split(text, ':');
  }

  /** The same with a dot before the port, as tcpdump prints it. */
  public static Optional<Endpoint> readDotted(String text) {
    return split(text, '.');
  }

  private static Optional<Endpoint> split(String text, char separator) {
    int at = text.lastIndexOf(separator);
    if (at < 0) {
      return Optional.empty();
    }
    OptionalInt port = Numbers.port(text.substring(at + 1));
    if (port.isEmpty()) {
      return Optional.empty();
    }
    return IpText.canonical(unbracketed(text.substring(0, at)))
        .map(ip -> new Endpoint(ip, port.getAsInt()));
  }

  private static String unbracketed(String text) {
    return text.length() > 2 && text.startsWith("[") && text.endsWith("]")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
