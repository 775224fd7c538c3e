package dev.gumshoe.netfilter.backend;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.LegacyTables;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.iptables.IptablesSaveParser;
import dev.gumshoe.parse.iptables.IptablesVersionParser;
import dev.gumshoe.parse.kernel.LegacyTablesParser;
import dev.gumshoe.parse.nft.NftParser;
import java.util.List;

/** Observations from what the tools print. */
final class Observed {
  private Observed() {}

  static Observation save(String place, String text) {
    return new Observation.Saved(place, (RuleSet) read(new IptablesSaveParser(), text));
  }

  static Observation installed(String place, String text) {
    return new Observation.Installed(
        place, (IptablesVersion) read(new IptablesVersionParser(), text));
  }

  static Observation listed(String place, String text) {
    var tables = (LegacyTables) read(new LegacyTablesParser(), text);
    return new Observation.Listed(place, new LegacyTables("ipv4", tables.tables()));
  }

  static Observation nft(String place, String text) {
    return new Observation.Shown(place, (NftRules) read(new NftParser(), text));
  }

  private static Evidence read(Parser parser, String text) {
    return switch (parser.parse(Capture.ofText("test", text))) {
      case Reading.Read(Evidence evidence, var problems) when problems.equals(List.of()) ->
          evidence;
      case Reading other -> throw new AssertionError(other);
    };
  }
}
