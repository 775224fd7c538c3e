package dev.gumshoe.netfilter.walk;

import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import java.util.List;

/**
 * What the kernel asks at a hook: a built-in chain of iptables, a base chain of nftables. Pure; any
 * number of walks may ask it at once.
 */
public interface BaseChain {
  /** Kinds that the kernel treats unlike (nf_tables_core.c, nf_nat_core.c). */
  enum Kind {
    /** Asked of every packet. */
    FILTER,
    /** Asked of the first packet of a connection, once for each end. */
    NAT,
    /** Asked of every packet; at OUTPUT routing is done anew when it changed the packet. */
    ROUTE
  }

  /** Where it stands. */
  Hook hook();

  /** Whether packets of this family come by. */
  boolean sees(Family family);

  /** Lower is asked earlier (netfilter_ipv4.h). */
  int priority();

  /** What it may do. */
  Kind kind();

  /** The backend, for what is said when two chains have the same priority. */
  String backend();

  /** All ways that the traveller may leave this chain. At least one. */
  List<Outcome> pass(Traveller traveller, Budget budget);
}
