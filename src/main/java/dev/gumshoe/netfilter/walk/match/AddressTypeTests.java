package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests of what kind of address an address is for the node (xt_addrtype.c). */
final class AddressTypeTests {
  private AddressTypeTests() {}

  static List<Test> of(Match match, Localities localities) {
    boolean byIn = has(match, "--limit-iface-in");
    boolean byOut = has(match, "--limit-iface-out");
    var tests = new ArrayList<Test>();
    for (Option option : match.options()) {
      switch (option.name()) {
        case "--src-type" -> tests.add(new OfType(localities, option, true, byIn, byOut));
        case "--dst-type" -> tests.add(new OfType(localities, option, false, byIn, byOut));
        case "--limit-iface-in", "--limit-iface-out" -> {}
        default -> tests.add(Unknowns.option(match, option));
      }
    }
    return tests;
  }

  private static boolean has(Match match, String name) {
    return match.options().stream().anyMatch(option -> option.name().equals(name));
  }

  private record OfType(
      Localities localities, Option option, boolean source, boolean byIn, boolean byOut)
      implements Test {
    @Override
    public Truth of(Packet packet, Hook hook) {
      Value<IpAddress> address = source ? packet.source() : packet.destination();
      Value<String> device = byIn ? packet.in() : packet.out();
      String types = String.join(",", option.values());
      Truth is =
          address instanceof Value.Is<IpAddress>(IpAddress ip)
              ? ofAny(ip, device, types)
              : types.equals("LOCAL") && !byIn && !byOut
                  ? localities.local(address)
                  : Truth.depends(address + " is of type " + types);
      return is.negatedIf(option.negated());
    }

    private Truth ofAny(IpAddress ip, Value<String> device, String types) {
      Optional<String> limit = Optional.empty();
      if (byIn || byOut) {
        if (!(device instanceof Value.Is<String>(String name))) {
          return Truth.depends(ip + " is of type " + types + " on " + device);
        }
        limit = Optional.of(name);
      }
      if (ip.family() == Family.IPV6) {
        return ofAll(ip, limit, List.of(types.split(",")));
      }
      Truth any = Truth.Certain.NO;
      for (String type : types.split(",")) {
        any = ConntrackTests.any(any, localities.type(ip, type, limit));
      }
      return any;
    }

    /**
     * Of IPv6, the kernel wants UNICAST, MULTICAST and UNSPEC all to be so, and one of the types
     * that routing tells.
     */
    private Truth ofAll(IpAddress ip, Optional<String> limit, List<String> types) {
      Truth all = Truth.Certain.YES;
      Optional<Truth> routed = Optional.empty();
      for (String type : types) {
        Truth one = localities.type(ip, type, limit);
        if (List.of("UNICAST", "MULTICAST", "UNSPEC").contains(type)) {
          all = both(all, one);
        } else {
          routed = Optional.of(ConntrackTests.any(routed.orElse(Truth.Certain.NO), one));
        }
      }
      return both(all, routed.orElse(Truth.Certain.YES));
    }

    private static Truth both(Truth one, Truth other) {
      return ConntrackTests.any(one.negatedIf(true), other.negatedIf(true)).negatedIf(true);
    }
  }
}
