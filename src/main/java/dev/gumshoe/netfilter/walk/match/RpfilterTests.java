package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.evidence.RuleSet.Match;
import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.IpAddress;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.Value;
import java.util.List;

/**
 * Whether an answer to a packet would leave by the interface that it came in by (ipt_rpfilter.c).
 */
final class RpfilterTests {
  private RpfilterTests() {}

  static List<Test> of(Match match, Localities localities) {
    boolean loose = has(match, "--loose");
    boolean acceptLocal = has(match, "--accept-local");
    boolean inverted = has(match, "--invert");
    return List.of(
        (packet, _) -> answered(packet, localities, loose, acceptLocal).negatedIf(inverted));
  }

  private static boolean has(Match match, String name) {
    return match.options().stream().map(Option::name).anyMatch(name::equals);
  }

  private static Truth answered(
      Packet packet, Localities localities, boolean loose, boolean acceptLocal) {
    if (packet.in().isKnownAs("lo")) {
      return Truth.Certain.YES;
    }
    Truth unknown =
        Truth.depends(
            "an answer to "
                + packet.source()
                + " would leave by "
                + packet.in()
                + " (reverse path filter)");
    if (!(packet.source() instanceof Value.Is<IpAddress>(IpAddress source))
        || !(packet.in() instanceof Value.Is<String>(String in))) {
      return unknown;
    }
    Truth own = localities.local(packet.source());
    if (own == Truth.Certain.YES) {
      return Truth.of(acceptLocal);
    }
    if (own != Truth.Certain.NO || !localities.routesKnown(packet.family())) {
      return unknown;
    }
    // Only the main table is known: another one may be asked first, and a route may have several
    // next hops, of which the first is printed.
    return localities
        .route(source)
        .filter(route -> route.type().equals("unicast"))
        .map(route -> loose || route.device().equals(in) ? Truth.Certain.YES : Truth.Certain.NO)
        .orElse(Truth.Certain.NO);
  }
}
