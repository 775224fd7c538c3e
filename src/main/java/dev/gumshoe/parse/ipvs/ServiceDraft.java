package dev.gumshoe.parse.ipvs;

import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.IpvsServices.RealServer;
import dev.gumshoe.evidence.IpvsServices.Traffic;
import dev.gumshoe.evidence.IpvsServices.VirtualServer;
import java.util.ArrayList;
import java.util.List;

/**
 * A virtual server while its real servers are read.
 *
 * @param at its address and port; for a firewall mark the mark and 0
 */
record ServiceDraft(
    String protocol,
    Endpoint at,
    String scheduler,
    List<String> flags,
    List<RealServer> servers,
    Traffic traffic,
    int line) {
  ServiceDraft(
      String protocol,
      Endpoint at,
      String scheduler,
      List<String> flags,
      Traffic traffic,
      int line) {
    this(protocol, at, scheduler, flags, new ArrayList<>(), traffic, line);
  }

  boolean is(String otherProtocol, Endpoint other) {
    return protocol.equals(otherProtocol) && at.equals(other);
  }

  VirtualServer build() {
    return new VirtualServer(
        protocol, at.ip(), at.port(), scheduler, flags, servers, traffic, line);
  }
}
