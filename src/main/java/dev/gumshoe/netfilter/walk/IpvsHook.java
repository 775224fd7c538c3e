package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.IpvsServices.RealServer;
import dev.gumshoe.evidence.IpvsServices.VirtualServer;
import dev.gumshoe.netfilter.packet.Bits;
import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.ConnectionState;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Protocols;
import dev.gumshoe.netfilter.packet.TcpFlags;
import dev.gumshoe.netfilter.packet.Transport.Ports;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Localities;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * IPVS, which takes packets to its virtual servers away at INPUT and OUTPUT and sends them to real
 * ones (ip_vs_core.c, ip_vs_xmit.c).
 *
 * @param keepsTracking whether {@code net.ipv4.vs.conntrack} is on: else what it sends on is not
 *     tracked any more, and is not masqueraded
 */
record IpvsHook(Hook hook, VirtualServers servers, Localities localities, Truth keepsTracking)
    implements BaseChain {
  @Override
  public boolean sees(Family family) {
    return true;
  }

  /** Before nat INPUT, which stands at 100; after nat OUTPUT at -100. */
  @Override
  public int priority() {
    return hook == Hook.INPUT ? 99 : -98;
  }

  @Override
  public Kind kind() {
    return Kind.FILTER;
  }

  @Override
  public String backend() {
    return "";
  }

  @Override
  public List<Outcome> pass(Traveller traveller, Budget budget) {
    if (!traveller.bindings().server().isEmpty()) {
      return List.of(Outcome.accept(traveller));
    }
    var outcomes = new ArrayList<Outcome>();
    for (VirtualServers.Found found : servers.find(traveller, budget)) {
      switch (found) {
        case VirtualServers.Found.None(Traveller none) -> outcomes.add(Outcome.accept(none));
        case VirtualServers.Found.Some(Traveller some, VirtualServer server) ->
            outcomes.addAll(schedule(some, server, budget));
      }
    }
    return outcomes;
  }

  private List<Outcome> schedule(Traveller traveller, VirtualServer service, Budget budget) {
    Packet packet = traveller.packet();
    boolean first = packet.connection().fresh();
    if (first && notOpening(packet)) {
      return List.of(Outcome.accept(traveller));
    }
    List<RealServer> eligible =
        service.servers().stream().filter(server -> !first || server.weight() > 0).toList();
    if (eligible.isEmpty()) {
      Traveller met =
          traveller.met(
              new Step.Happened(
                  hook,
                  "IPVS has no real server for " + name(service) + " that takes new connections"));
      return List.of(Outcome.end(met, new Fate.Rejected("icmp-port-unreachable")));
    }
    var outcomes = new ArrayList<Outcome>();
    for (RealServer server : eligible) {
      if (outcomes.isEmpty() || budget.fork()) {
        Traveller chosen =
            eligible.size() == 1 ? traveller : choose(traveller, service, server, eligible);
        outcomes.addAll(send(chosen, service, server, budget));
      }
    }
    return outcomes;
  }

  private static Traveller choose(
      Traveller traveller, VirtualServer service, RealServer server, List<RealServer> eligible) {
    String text = "IPVS chooses " + name(server) + " for " + name(service);
    long weights = eligible.stream().mapToLong(RealServer::weight).sum();
    Question question =
        switch (service.scheduler()) {
          case "rr" -> Question.lots(text, 1.0 / eligible.size());
          case "wrr" -> Question.lots(text, (double) server.weight() / Math.max(1, weights));
          default -> Question.eachTime(text);
        };
    return traveller.assuming(Assumption.of(question, true));
  }

  private List<Outcome> send(
      Traveller traveller, VirtualServer service, RealServer server, Budget budget) {
    Value<IpAddress> to =
        IpAddress.of(server.address())
            .map(Value::is)
            .orElseGet(() -> Value.unknown("the address of " + server.address()));
    boolean rewrites = server.forward().equals("Masq");
    Packet sent = rewrites ? rewritten(traveller.packet(), to, server) : traveller.packet();
    Traveller met =
        traveller
            .with(sent)
            .met(
                new Step.Happened(
                    hook,
                    "IPVS sends it to real server %s of %s (%s)"
                        .formatted(name(server), name(service), server.forward())));
    var outcomes = new ArrayList<Outcome>();
    Fork.on(met, server.forward().equals("Local") ? Truth.of(true) : localities.local(to), budget)
        .forEach(
            (local, one) ->
                tracking(one, budget)
                    .forEach(
                        way ->
                            outcomes.add(
                                new Outcome(
                                    way, new Verdict.Balance(name(server), Value.is(local))))));
    return outcomes;
  }

  private List<Traveller> tracking(Traveller traveller, Budget budget) {
    var ways = new ArrayList<Traveller>();
    Fork.on(traveller, keepsTracking, budget)
        .forEach(
            (keeps, way) ->
                ways.add(
                    keeps
                        ? way
                        : way.with(
                            way.packet()
                                .withConnection(Connection.of(ConnectionState.UNTRACKED)))));
    return ways;
  }

  private static Packet rewritten(Packet packet, Value<IpAddress> to, RealServer server) {
    Packet moved = packet.withDestination(to);
    return packet.transport() instanceof Ports(var source, var destination, var flags)
        ? moved.withTransport(
            new Ports(source, server.port() == 0 ? destination : Value.is(server.port()), flags))
        : moved;
  }

  /** A TCP packet without SYN that belongs to no connection opens none (ip_vs_proto_tcp.c). */
  private static boolean notOpening(Packet packet) {
    return packet.protocol() == Protocols.TCP
        && packet.transport() instanceof Ports(_, _, Bits flags)
        && (flags.known() & TcpFlags.SYN) != 0
        && (flags.value() & TcpFlags.SYN) == 0;
  }

  private static String name(VirtualServer service) {
    return service.address() + (service.port() == 0 ? "" : ":" + service.port());
  }

  private static String name(RealServer server) {
    return (server.address().indexOf(':') < 0 ? server.address() : "[" + server.address() + "]")
        + ":"
        + server.port();
  }
}
