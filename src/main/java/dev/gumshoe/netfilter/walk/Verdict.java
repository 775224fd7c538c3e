package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Value;

/** How a packet leaves a base chain. */
public sealed interface Verdict {
  /** On to the next base chain. */
  record Accept() implements Verdict {}

  /** No further; its fate is this. */
  record End(Fate fate) implements Verdict {}

  /** To a local proxy, without a change of addresses; other base chains are asked still. */
  record Proxy(String to) implements Verdict {}

  /**
   * Taken by IPVS, which sends it to a real server.
   *
   * @param server address and port
   * @param local whether the real server is this node
   */
  record Balance(String server, Value<Boolean> local) implements Verdict {}
}
