package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Value;

/** What becomes of a packet. */
public sealed interface Fate {
  /** Accepted, and delivered to the node itself. */
  record Delivered() implements Fate {}

  /**
   * Accepted, and sent on.
   *
   * @param out the interface that it leaves by
   */
  record Forwarded(Value<String> out) implements Fate {}

  /**
   * Accepted, and sent by the node itself.
   *
   * @param out the interface that it leaves by
   */
  record Sent(Value<String> out) implements Fate {}

  /** Handed to a real server by IPVS: sent on, or delivered where the server is the node. */
  record Balanced(String server, Value<String> out) implements Fate {}

  /** Dropped without an answer. */
  record Dropped() implements Fate {}

  /**
   * Dropped with an answer.
   *
   * @param with {@code icmp-port-unreachable}, {@code tcp-reset}, … as {@code --reject-with} has it
   */
  record Rejected(String with) implements Fate {}

  /** No route, or one that says no. */
  record Unroutable(String route) implements Fate {}

  /** Given to a local proxy with its addresses unchanged (TPROXY). */
  record Proxied(String to) implements Fate {}

  /** Given to a program to decide (NFQUEUE). */
  record Queued(String queue) implements Fate {}

  /** Cannot be told; one sentence why. */
  record Undetermined(String why) implements Fate {}

  /** One word: {@code delivered}, {@code rejected}, … */
  default String word() {
    return switch (this) {
      case Delivered _ -> "delivered";
      case Forwarded _ -> "forwarded";
      case Sent _ -> "sent";
      case Balanced _ -> "balanced";
      case Dropped _ -> "dropped";
      case Rejected _ -> "rejected";
      case Unroutable _ -> "unroutable";
      case Proxied _ -> "proxied";
      case Queued _ -> "queued";
      case Undetermined _ -> "undetermined";
    };
  }
}
