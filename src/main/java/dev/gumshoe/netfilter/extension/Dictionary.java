package dev.gumshoe.netfilter.extension;

import dev.gumshoe.netfilter.packet.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All matches and targets that iptables 1.4.21 to 1.8.11 ships, by family and name. */
public final class Dictionary {
  private static final Dictionary IPV4 = new Dictionary(Family.IPV4);
  private static final Dictionary IPV6 = new Dictionary(Family.IPV6);

  private final Map<String, Extension> matches = new HashMap<>();
  private final Map<String, Extension> targets = new HashMap<>();

  private Dictionary(Family family) {
    boolean six = family == Family.IPV6;
    List.of(
            TransportMatches.all(),
            StateMatches.all(),
            PacketMatches.all(),
            PlaceMatches.all(),
            RateMatches.all(),
            six ? Ipv6Matches.all() : Ipv4Matches.all())
        .forEach(each -> each.forEach(match -> matches.put(match.name(), match)));
    List.of(
            VerdictTargets.all(),
            NatTargets.all(),
            MarkTargets.all(),
            HeaderTargets.all(),
            six ? HeaderTargets.onlyIpv6() : HeaderTargets.onlyIpv4(),
            List.of(six ? Rejections.ipv6() : Rejections.ipv4()))
        .forEach(each -> each.forEach(target -> targets.put(target.name(), target)));
    if (six) {
      Extension icmp = matches.get("icmp6");
      List.of("ipv6-icmp", "icmpv6").forEach(alias -> matches.put(alias, icmp));
      matches.put("mobility-header", matches.get("mh"));
    }
  }

  /** The dictionary of a family. */
  public static Dictionary of(Family family) {
    return family == Family.IPV6 ? IPV6 : IPV4;
  }

  /** The match of this name; null where it is not known. On the path of every rule of a file. */
  public @Nullable Extension match(String name) {
    return matches.get(name);
  }

  /** The target of this name; null where it is a chain, or not known. */
  public @Nullable Extension target(String name) {
    return targets.get(name);
  }
}
