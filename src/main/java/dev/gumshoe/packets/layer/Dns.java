package dev.gumshoe.packets.layer;

/**
 * A DNS message: what was asked, and whether it was answered (RFC 1035).
 *
 * @param response whether it is an answer
 * @param name what was asked for, without the last dot; empty where nothing was
 * @param type as {@code A}, or {@code TYPE64} where it has no common name
 * @param code 0 no error, 2 server failure, 3 no such name, 5 refused
 * @param answers how many records answer
 */
public record Dns(
    Span span, int id, boolean response, String name, String type, int code, int answers)
    implements Layer {
  /** The code in the words of RFC 1035 and dig. */
  public String codeWords() {
    return switch (code) {
      case 0 -> "NOERROR";
      case 1 -> "FORMERR";
      case 2 -> "SERVFAIL";
      case 3 -> "NXDOMAIN";
      case 4 -> "NOTIMP";
      case 5 -> "REFUSED";
      default -> "RCODE" + code;
    };
  }
}
