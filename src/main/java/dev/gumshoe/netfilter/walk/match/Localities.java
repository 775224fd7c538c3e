package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Network;
import dev.gumshoe.netfilter.packet.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which addresses are the node's own, and where others are routed to. */
public final class Localities {
  private static final String OWN = "the node's address on ";

  /** Of an address of the node: which interface has it. */
  private record Own(IpAddress address, String device, boolean global) {}

  private final boolean known;
  private final Map<IpAddress, Set<String>> own = new HashMap<>();
  private final Set<IpAddress> broadcasts = new HashSet<>();
  private final Set<IpAddress> firsts = new HashSet<>();
  private final List<Own> inOrder = new ArrayList<>();
  private final List<Network> localNetworks = new ArrayList<>();
  private final Optional<List<RouteTo>> routes;

  private Localities(boolean known, Optional<List<RouteTo>> routes) {
    this.known = known;
    this.routes = routes;
  }

  static Localities of(Optional<Addresses> addresses, Optional<Routes> routes) {
    var made =
        new Localities(
            addresses.isPresent(),
            routes.map(table -> table.routes().stream().flatMap(RouteTo::of).toList()));
    addresses.ifPresent(
        all ->
            all.interfaces()
                .forEach(one -> one.addresses().forEach(address -> made.add(one, address))));
    made.routes.ifPresent(
        all ->
            all.stream()
                .filter(route -> route.type().equals("local"))
                .forEach(route -> made.localNetworks.add(route.to())));
    return made;
  }

  /** Whether packets to this address are for the node itself: its addresses and broadcasts. */
  public Truth local(Value<IpAddress> address) {
    return switch (address) {
      case Value.Is<IpAddress>(IpAddress ip) -> local(ip);
      case Value.Unknown<IpAddress>(String what) ->
          what.startsWith(OWN)
              ? Truth.Certain.YES
              : Truth.depends(what + " is one of the node's own");
    };
  }

  private Truth local(IpAddress ip) {
    Truth is = type(ip, "LOCAL", Optional.empty());
    return is == Truth.Certain.NO ? type(ip, "BROADCAST", Optional.empty()) : is;
  }

  /**
   * Whether an address is of a type that the kernel knows (xt_addrtype.c).
   *
   * @param device the interface that the address must be of, where a rule asks for one
   */
  Truth type(IpAddress ip, String type, Optional<String> device) {
    return switch (type) {
      case "LOCAL" -> isLocal(ip, device);
      case "MULTICAST" -> Truth.of(ip.multicast());
      case "BROADCAST" -> isBroadcast(ip);
      case "UNICAST" -> isUnicast(ip, device);
      case "UNSPEC" -> Truth.of(ip.high() == 0 && ip.low() == 0);
      case "BLACKHOLE", "PROHIBIT", "THROW", "NAT", "XRESOLVE" -> Truth.Certain.NO;
      default -> Truth.depends(ip + " is of type " + type + " for the kernel");
    };
  }

  /** Whether it is known that an interface has no address of a family. */
  public boolean without(Value<String> device, Family family) {
    return known && device instanceof Value.Is && of(device, family, _ -> true).isEmpty();
  }

  /** The address that the kernel redirects to: the first that an interface has. */
  public Value<IpAddress> first(Value<String> device, Family family) {
    List<IpAddress> all = of(device, family, own -> true);
    return all.isEmpty() || family == Family.IPV6 && all.size() > 1
        ? Value.unknown(OWN + device)
        : Value.is(all.getFirst());
  }

  /** The address that the kernel masquerades with, where there is only one to choose. */
  public Value<IpAddress> sole(Value<String> device, Family family) {
    List<IpAddress> all = of(device, family, Own::global);
    return all.size() == 1 ? Value.is(all.getFirst()) : Value.unknown(OWN + device);
  }

  private List<IpAddress> of(Value<String> device, Family family, Predicate<Own> such) {
    return inOrder.stream()
        .filter(own -> device.isKnownAs(own.device()) && own.address().family() == family)
        .filter(such)
        .map(Own::address)
        .toList();
  }

  /** Whether it is known where addresses of this family are routed to. */
  public boolean routesKnown(Family family) {
    return routes.stream()
        .flatMap(List::stream)
        .anyMatch(route -> route.to().address().family() == family);
  }

  /** The route that packets to this address take; empty for none, and where none are known. */
  public Optional<RouteTo> route(IpAddress ip) {
    return routes.flatMap(all -> best(all, ip));
  }

  private static Optional<RouteTo> best(List<RouteTo> all, IpAddress ip) {
    return all.stream()
        .filter(route -> route.to().contains(ip))
        .min(
            Comparator.comparingInt((RouteTo route) -> -route.to().length())
                .thenComparingLong(RouteTo::metric));
  }

  private Truth isLocal(IpAddress ip, Optional<String> device) {
    if (device.isEmpty()) {
      boolean found = ip.loopback() || own.containsKey(ip) || inLocalNetwork(ip);
      return found
          ? Truth.Certain.YES
          : known || ip.multicast() || isBroadcast(ip) == Truth.Certain.YES
              ? Truth.Certain.NO
              : Truth.depends(ip + " is one of the node's own addresses");
    }
    return known
        ? Truth.of(own.getOrDefault(ip, Set.of()).contains(device.get()))
        : Truth.depends(ip + " is an address of " + device.get());
  }

  private boolean inLocalNetwork(IpAddress ip) {
    for (Network network : localNetworks) {
      if (network.contains(ip)) {
        return true;
      }
    }
    return false;
  }

  private Truth isBroadcast(IpAddress ip) {
    if (ip.family() == Family.IPV6) {
      return Truth.Certain.NO;
    }
    if (ip.low() == 0xFFFFFFFFL || ip.low() >>> 24 == 0 || broadcasts.contains(ip)) {
      return Truth.Certain.YES;
    }
    if (ip.loopback() || ip.multicast() || own.containsKey(ip)) {
      return Truth.Certain.NO;
    }
    if (!known) {
      return Truth.depends(ip + " is the broadcast address of an interface");
    }
    // The first address of a network was one of its broadcast addresses before Linux 5.14.
    return firsts.contains(ip)
        ? Truth.depends(ip + " is a broadcast address, as it was before Linux 5.14")
        : Truth.Certain.NO;
  }

  private Truth isUnicast(IpAddress ip, Optional<String> device) {
    if (ip.multicast()) {
      return Truth.Certain.NO;
    }
    if (ip.family() == Family.IPV6) {
      // Of IPv6 only the address itself is looked at: one of the node's own is unicast, too.
      return Truth.of(ip.high() != 0 || ip.low() != 0);
    }
    return switch (isLocal(ip, device)) {
      case Truth.Certain yes when yes == Truth.Certain.YES -> Truth.Certain.NO;
      case Truth.Certain _ -> isBroadcast(ip).negatedIf(true);
      case Truth.Depends depends -> depends.negatedIf(true);
    };
  }

  private void add(Addresses.Interface one, Addresses.Address address) {
    Optional<IpAddress> ip = IpAddress.of(address.ip());
    if (ip.isEmpty()) {
      return;
    }
    IpAddress is = ip.get();
    own.computeIfAbsent(is, _ -> new HashSet<>()).add(one.name());
    inOrder.add(new Own(is, one.name(), address.scope().equals("global")));
    if (is.family() == Family.IPV4 && address.prefix() < 31 && one.flags().contains("UP")) {
      IpAddress mask = IpAddress.mask(Family.IPV4, address.prefix());
      broadcasts.add(is.or(mask.not()));
      firsts.add(is.and(mask));
    }
  }
}
