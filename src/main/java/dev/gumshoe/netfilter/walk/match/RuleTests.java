package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.evidence.RuleSet.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the tests of a rule. */
public final class RuleTests {
  private final Surroundings surroundings;

  /** Rules are tested amid these. */
  public RuleTests(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** All tests of a rule; it matches a packet for which all of them hold. */
  public List<Test> of(Rule rule) {
    var tests = new ArrayList<Test>();
    HeadTests.add(rule, tests);
    for (Match match : rule.matches()) {
      tests.addAll(of(match));
    }
    return List.copyOf(tests);
  }

  private List<Test> of(Match match) {
    return switch (match.name()) {
      case "comment" -> List.of();
      case "tcp", "tcpmss" -> each(match, TcpTests::of);
      case "udp", "udplite", "sctp", "dccp", "multiport" -> each(match, PortTests::of);
      case "icmp", "icmp6", "icmpv6", "ipv6-icmp" -> each(match, IcmpTests::of);
      case "mark" -> each(match, MarkTests::ofPacket);
      case "connmark" -> each(match, MarkTests::ofConnection);
      case "conntrack", "state" -> each(match, ConntrackTests::of);
      case "addrtype" -> AddressTypeTests.of(match, surroundings.localities());
      case "set" -> each(match, (all, option) -> SetTests.of(all, option, surroundings.sets()));
      case "physdev" -> each(match, PhysdevTests::of);
      case "owner" -> each(match, OwnerTests::of);
      case "statistic" -> LotsTests.statistic(match);
      case "recent" -> LotsTests.recent(match);
      case "limit" -> LotsTests.counted(match, "the limit is not reached");
      case "hashlimit" -> LotsTests.counted(match, "the rate is as the rule asks");
      case "connlimit" -> LotsTests.counted(match, "the number of connections is as asked");
      case "connbytes" -> LotsTests.counted(match, "the connection carried as much as asked");
      case "quota" -> LotsTests.counted(match, "the quota is not used up");
      case "length", "mac", "iprange", "ttl", "hl", "tos", "dscp", "pkttype" ->
          each(match, DetailTests::of);
      case "rpfilter" -> RpfilterTests.of(match, surroundings.localities());
      default ->
          match.options().stream().anyMatch(RuleTests::isFragment)
              ? each(match, (_, _) -> Optional.empty())
              : List.of(Unknowns.match(match));
    };
  }

  private static List<Test> each(Match match, BiFunction<Match, Option, Optional<Test>> reader) {
    var tests = new ArrayList<Test>();
    for (Option option : match.options()) {
      if (isFragment(option)) {
        boolean negated = option.negated();
        tests.add((packet, _) -> Truth.of(packet.details().laterFragment() != negated));
      } else {
        tests.add(reader.apply(match, option).orElseGet(() -> Unknowns.option(match, option)));
      }
    }
    return tests;
  }

  private static boolean isFragment(Option option) {
    return option.name().equals("-f") || option.name().equals("--fragment");
  }
}
