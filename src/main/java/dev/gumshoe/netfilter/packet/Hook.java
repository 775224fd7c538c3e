package dev.gumshoe.netfilter.packet;

import java.util.List;
import java.util.stream.Stream;

/** The places in the kernel's way of a packet where filters are asked (netfilter.h). */
public enum Hook {
  /** Just arrived, before routing. */
  PREROUTING,
  /** For the node itself. */
  INPUT,
  /** From one interface to another. */
  FORWARD,
  /** Sent by the node itself. */
  OUTPUT,
  /** About to leave. */
  POSTROUTING;

  private static final List<String> CHAINS = Stream.of(values()).map(Hook::name).toList();

  /** Names of the kernel's own chains, one for each hook, in the order in which they are listed. */
  public static List<String> chains() {
    return CHAINS;
  }
}
