package dev.gumshoe.netfilter.packet;

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
  POSTROUTING
}
