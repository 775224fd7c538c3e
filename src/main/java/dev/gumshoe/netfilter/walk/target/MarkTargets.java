package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.Bits;
import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Masked;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Targets MARK and CONNMARK (xt_mark.c, xt_connmark.c). */
final class MarkTargets {
  private static final List<String> SETTERS =
      List.of("--set-xmark", "--set-mark", "--and-mark", "--or-mark", "--xor-mark");

  private MarkTargets() {}

  static Action mark(Options options) {
    return setter(options)
        .<Action>map(
            set -> new Action.GoOn((packet, _) -> packet.withMark(set.apply(packet.mark()))))
        .orElseGet(options::unclear);
  }

  static Action connmark(Options options) {
    if (options.has("--left-shift-mark") || options.has("--right-shift-mark")) {
      return options.unclear();
    }
    Optional<Masked> both = masked(options, "--mask");
    int ofPacket = masked(options, "--nfmask").or(() -> both).map(Masked::value).orElse(-1);
    int ofConnection = masked(options, "--ctmask").or(() -> both).map(Masked::value).orElse(-1);
    if (options.has("--save-mark")) {
      return onConnection(
          packet ->
              marked(
                  packet,
                  packet.connection().mark().and(~ofConnection).xor(packet.mark().and(ofPacket))));
    }
    if (options.has("--restore-mark")) {
      return onConnection(
          packet ->
              packet.withMark(
                  packet.mark().and(~ofPacket).xor(packet.connection().mark().and(ofConnection))));
    }
    return setter(options)
        .map(set -> onConnection(packet -> marked(packet, set.apply(packet.connection().mark()))))
        .orElseGet(options::unclear);
  }

  /** Where there is no connection nothing is done; where nobody knows, the marks are unknown. */
  private static Action onConnection(UnaryOperator<Packet> change) {
    return new Action.GoOn(
        (packet, _) ->
            switch (packet.connection().state()) {
              case Value.Is<ConnectionState>(ConnectionState state) ->
                  state == ConnectionState.INVALID || state == ConnectionState.UNTRACKED
                      ? packet
                      : change.apply(packet);
              case Value.Unknown<ConnectionState> _ ->
                  marked(packet.withMark(Bits.UNKNOWN), Bits.UNKNOWN);
            });
  }

  private static Packet marked(Packet packet, Bits mark) {
    Connection connection = packet.connection().withMark(mark);
    return packet.withConnection(connection);
  }

  private static Optional<UnaryOperator<Bits>> setter(Options options) {
    for (String name : SETTERS) {
      Optional<Masked> given = masked(options, name);
      if (given.isPresent()) {
        int value = given.get().value();
        int mask = given.get().mask();
        return Optional.of(
            switch (name) {
              case "--set-xmark" -> bits -> bits.clearThenXor(mask, value);
              case "--set-mark" -> bits -> bits.clearThenXor(mask | value, value);
              case "--and-mark" -> bits -> bits.clearThenXor(~value, 0);
              case "--or-mark" -> bits -> bits.clearThenXor(value, value);
              default -> bits -> bits.clearThenXor(0, value);
            });
      }
    }
    return Optional.empty();
  }

  private static Optional<Masked> masked(Options options, String name) {
    return options.text(name).flatMap(Masked::of);
  }
}
