package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.IpSets.IpSet;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a set is made: what its type and header say.
 *
 * @param kinds of its dimensions, as its type names them ({@code ip,port,net})
 * @param family empty where addresses of both fit, or none are in it
 * @param mask that addresses are looked up with, as printed; empty for none
 * @param markMask that marks are looked up with
 */
record SetShape(
    String name,
    List<String> kinds,
    boolean bitmap,
    Optional<Family> family,
    String mask,
    int markMask) {
  private static final Set<String> KINDS =
      Set.of("ip", "net", "port", "mac", "iface", "mark", "set");
  private static final Pattern MASK = Pattern.compile("\\b(?:netmask|bitmask) (\\S+)");
  private static final Pattern MARK_MASK = Pattern.compile("\\bmarkmask (0x[0-9a-fA-F]{1,8})");

  static SetShape of(IpSet set) {
    List<String> kinds = List.of(set.type().substring(set.type().indexOf(':') + 1).split(","));
    Matcher mask = MASK.matcher(set.header());
    Matcher markMask = MARK_MASK.matcher(set.header());
    boolean addresses = kinds.contains("ip") || kinds.contains("net");
    return new SetShape(
        set.name(),
        kinds,
        set.type().startsWith("bitmap:"),
        !addresses
            ? Optional.empty()
            : Optional.of(set.header().contains("family inet6") ? Family.IPV6 : Family.IPV4),
        mask.find() ? mask.group(1) : "",
        markMask.find() ? Integer.parseUnsignedInt(markMask.group(1).substring(2), 16) : -1);
  }

  boolean known() {
    return KINDS.containsAll(kinds);
  }

  boolean listsSets() {
    return kinds.equals(List.of("set"));
  }

  /** Whether a member could hold such a packet (ip_set_core.c ip_set_test, ip_set_getport.c). */
  boolean holds(SetQuery query) {
    return query.sources().size() >= kinds.size()
        && family.map(of -> of == query.packet().family()).orElse(true)
        && !(kinds.contains("port") && query.portless());
  }
}
