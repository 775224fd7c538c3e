package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.walk.match.Masked;

/** Targets CT and NOTRACK (xt_CT.c), and TPROXY (xt_TPROXY.c). */
final class TrackTargets {
  private TrackTargets() {}

  /** A packet that connection tracking has seen already stays as it is. */
  static Action notrack() {
    return new Action.GoOn(
        (packet, _) ->
            packet.connection().equals(Connection.NONE)
                ? packet.withConnection(Connection.of(ConnectionState.UNTRACKED))
                : packet);
  }

  static Action tproxy(Options options) {
    Masked mark = options.text("--tproxy-mark").flatMap(Masked::of).orElse(new Masked(0, 0));
    String ip = options.text("--on-ip").filter(text -> !text.equals("0.0.0.0")).orElse("the node");
    String to = ip + ", port " + options.text("--on-port").orElse("of the packet");
    return new Action.Proxy(
        to, (packet, _) -> packet.withMark(packet.mark().clearThenXor(mark.mask(), mark.value())));
  }
}
