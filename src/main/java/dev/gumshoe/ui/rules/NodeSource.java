package dev.gumshoe.ui.rules;

import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.Settings;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.all.Parsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a step gathered on one target that a packet's way depends on.
 *
 * @param name the target
 */
public record NodeSource(String name, List<Gathering> gathered) {
  /** Kinds of evidence that a walk can use. */
  public static final Set<String> KINDS =
      Set.of("iptables-save", "ipset-list", "ipvs-services", "ip-addr", "ip-route", "sysctl");

  public NodeSource {
    gathered = List.copyOf(gathered);
  }

  /**
   * Something that was gathered.
   *
   * @param name its name in the flow
   */
  public record Gathering(String name, String kind, Capture capture) {}

  /** The names of what was gathered. */
  String says() {
    return gathered.stream().map(Gathering::name).collect(Collectors.joining(", "));
  }

  /** Reads it all. */
  Node read() {
    var rules = new ArrayList<Node.Rules>();
    var others = new ArrayList<Evidence>();
    for (Gathering each : gathered) {
      read(each)
          .ifPresent(
              evidence -> {
                if (evidence instanceof RuleSet found) {
                  rules.add(new Node.Rules(each.name(), found));
                } else {
                  others.add(evidence);
                }
              });
    }
    return new Node(
        rules,
        first(others, IpSets.class),
        first(others, IpvsServices.class),
        first(others, Addresses.class),
        first(others, Routes.class),
        first(others, Settings.class));
  }

  private static Optional<Evidence> read(Gathering gathering) {
    return Parsers.byKind(gathering.kind())
        .map(parser -> parser.parse(gathering.capture()))
        .flatMap(
            reading ->
                reading instanceof Reading.Read(Evidence evidence, var _)
                    ? Optional.of(evidence)
                    : Optional.empty());
  }

  private static <T> Optional<T> first(List<Evidence> all, Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
