package dev.gumshoe.netfilter.packet;

import java.util.Locale;
import java.util.Optional;

/** Reads and prints what few rules ask for. */
final class DetailWords {
  private DetailWords() {}

  /** The details with one more given; empty where the key is none of theirs. */
  static Optional<Details> read(Details had, Given given) {
    return switch (given.key()) {
      case "length" -> Optional.of(had.withLength(Value.is(given.small(65_575))));
      case "ttl" -> Optional.of(had.withTtl(Value.is(given.small(255))));
      case "tos" -> Optional.of(had.withTos(Value.is(given.bits().value() & 255)));
      case "mac" -> Optional.of(had.withSourceMac(Value.is(given.text().toLowerCase(Locale.ROOT))));
      case "physin" -> Optional.of(had.withPhysical(port(given), had.physicalOut()));
      case "physout" -> Optional.of(had.withPhysical(had.physicalIn(), port(given)));
      case "options" -> Optional.of(had.withTcp(Value.is(given.numbers()), had.mss()));
      case "mss" -> Optional.of(had.withTcp(had.tcpOptions(), Value.is(given.small(65_535))));
      default -> Optional.empty();
    };
  }

  /** The packet as a fragment other than the first, which has no transport header. */
  static Packet fragment(Packet whole) {
    return whole.withTransport(new Transport.Bare()).withDetails(whole.details().asLaterFragment());
  }

  private static Value<String> port(Given given) {
    return Value.is(given.text().equals("none") ? "" : given.text());
  }
}
