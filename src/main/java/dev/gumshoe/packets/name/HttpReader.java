package dev.gumshoe.packets.name;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Http;
import dev.gumshoe.packets.layer.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The method and host of an HTTP/1 request, the status of an answer (RFC 9112). */
public final class HttpReader {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");
  private static final String HOST = "\r\nhost:";
  private static final int FAR_ENOUGH = 4096;
  private static final int LONGEST_NAME = 255;

  private HttpReader() {}

  /** Reads a message that begins here; empty when none does. */
  public static Optional<Http> read(Bytes b, Span span) {
    if (span.length() < 5 || !capital(b.u8(span.from())) || !capital(b.u8(span.from() + 1))) {
      return Optional.empty();
    }
    String text =
        new String(
            b.copy(span.from(), Math.min(span.to(), span.from() + FAR_ENOUGH)),
            StandardCharsets.ISO_8859_1);
    if (text.startsWith("HTTP/1.")) {
      return status(text).map(status -> new Http(span, "", "", status));
    }
    return METHODS.stream()
        .filter(method -> text.startsWith(method + " "))
        .findFirst()
        .filter(_ -> isRequest(text))
        .map(method -> new Http(span, method, host(text), 0));
  }

  private static boolean capital(int character) {
    return character >= 'A' && character <= 'Z';
  }

  /** The first line ends in a version, or goes on in the next packet. */
  private static boolean isRequest(String text) {
    int end = text.indexOf("\r\n");
    return end < 0 || text.lastIndexOf(" HTTP/1.", end) > 0;
  }

  private static Optional<Integer> status(String text) {
    return text.length() >= 12 && text.substring(8, 12).matches(" [1-5]\\d\\d")
        ? Optional.of(Integer.parseInt(text.substring(9, 12)))
        : Optional.empty();
  }

  private static String host(String text) {
    int header = text.toLowerCase(Locale.ROOT).indexOf(HOST);
    int end = header < 0 ? -1 : text.indexOf("\r\n", header + HOST.length());
    if (end < 0) {
      return "";
    }
    var name = new StringBuilder();
    String value = text.substring(header + HOST.length(), end).strip();
    value.chars().limit(LONGEST_NAME).forEach(c -> PlainName.append(name, c));
    return name.toString();
  }
}
