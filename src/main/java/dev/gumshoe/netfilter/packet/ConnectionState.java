package dev.gumshoe.netfilter.packet;

/** What connection tracking says of a packet (nf_conntrack_common.h, xt_conntrack.h). */
public enum ConnectionState {
  /** The first packet of a connection, or one before an answer was seen. */
  NEW,
  /** Of a connection that was answered. */
  ESTABLISHED,
  /** First of a connection that another one announced, or an ICMP error about one. */
  RELATED,
  /** Of no connection; what every packet looks like before connection tracking has seen it. */
  INVALID,
  /** Exempted by NOTRACK. */
  UNTRACKED
}
