package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.Details;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Masked;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Targets that change a field of the header: DSCP, TOS, TTL, HL, TCPMSS. */
final class FieldTargets {
  private FieldTargets() {}

  static Action of(String target, Options options) {
    Optional<UnaryOperator<Details>> change =
        switch (target) {
          case "DSCP" -> number(options, "--set-dscp").map(set -> tos(set.value() << 2, 0xFC));
          case "TOS" -> number(options, "--set-tos").map(set -> tos(set.value(), set.mask()));
          case "TTL" -> ttl(options, "--ttl-");
          case "HL" -> ttl(options, "--hl-");
          default -> Optional.of(FieldTargets::clamped);
        };
    return change
        .<Action>map(
            how -> new Action.GoOn((packet, _) -> packet.withDetails(how.apply(packet.details()))))
        .orElseGet(options::unclear);
  }

  /** A packet that offers no size gets the option, where there is room for it (xt_TCPMSS.c). */
  private static Details clamped(Details details) {
    Value<Integer> size = Value.unknown("the segment size after TCPMSS");
    boolean offers = details.mss() instanceof Value.Is<Integer>(Integer had) && had > 0;
    return offers
        ? details.withTcp(details.tcpOptions(), size)
        : details
            .withTcp(Value.unknown("the packet's TCP options after TCPMSS"), size)
            .withLength(Value.unknown("the packet's length after TCPMSS"));
  }

  private static UnaryOperator<Details> tos(int value, int mask) {
    return details ->
        details.withTos(
            switch (details.tos()) {
              case Value.Is<Integer>(Integer tos) -> Value.is(((tos & ~mask) ^ value) & 255);
              case Value.Unknown<Integer> unknown ->
                  (mask & 255) == 255 ? Value.is(value & 255) : unknown;
            });
  }

  private static Optional<UnaryOperator<Details>> ttl(Options options, String prefix) {
    Optional<Masked> set = number(options, prefix + "set");
    Optional<Masked> up = number(options, prefix + "inc");
    Optional<Masked> down = number(options, prefix + "dec");
    if (set.isPresent()) {
      return Optional.of(details -> details.withTtl(Value.is(set.get().value())));
    }
    return up.map(Masked::value)
        .or(() -> down.map(value -> -value.value()))
        .map(by -> details -> details.withTtl(moved(details.ttl(), by)));
  }

  private static Value<Integer> moved(Value<Integer> ttl, int by) {
    return ttl instanceof Value.Is<Integer>(Integer is)
        ? Value.is(Math.clamp(is + by, 0, 255))
        : Value.unknown("the time to live after it was changed");
  }

  private static Optional<Masked> number(Options options, String name) {
    return options.text(name).flatMap(Masked::of);
  }
}
