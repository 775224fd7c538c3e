package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Hook;

/**
 * What the kernel keeps beside a packet.
 *
 * @param recorded the connection, before connection tracking has seen the packet
 * @param destination whether the translation of its destination is settled
 * @param source whether that of its source is
 * @param proxy the local proxy that it was given to; empty for none
 * @param server the real server that IPVS gave it to; empty for none
 */
public record Bindings(
    Connection recorded, boolean destination, boolean source, String proxy, String server) {
  /** At the beginning. */
  static Bindings of(Connection recorded) {
    return new Bindings(recorded, false, false, "", "");
  }

  /** Whether the end that this hook translates is settled. */
  boolean settled(Hook hook) {
    return changesDestination(hook) ? destination : source;
  }

  /** The same with the end settled that this hook translates. */
  public Bindings settle(Hook hook) {
    return new Bindings(
        recorded,
        destination || changesDestination(hook),
        source || !changesDestination(hook),
        proxy,
        server);
  }

  Bindings recording(Connection known) {
    return new Bindings(known, destination, source, proxy, server);
  }

  Bindings proxied(String to) {
    return new Bindings(recorded, destination, source, to, server);
  }

  Bindings balanced(String to) {
    return new Bindings(recorded, destination, source, proxy, to);
  }

  /** PREROUTING and OUTPUT translate the destination, INPUT and POSTROUTING the source. */
  public static boolean changesDestination(Hook hook) {
    return hook == Hook.PREROUTING || hook == Hook.OUTPUT;
  }
}
