package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IptablesVersion;
import dev.gumshoe.evidence.LegacyTables;
import dev.gumshoe.evidence.NftRules;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.netfilter.backend.Observation;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Output of one of the tools that tell of the backends of iptables.
 *
 * @param problems lines that cannot be read; the observation is not whole with any of them
 */
record NetfilterFile(Observation observation, List<LineProblem> problems) {
  /** Reads a file; {@code -} is standard input. */
  static NetfilterFile read(Path file) throws IOException {
    GivenText given = GivenText.read(file);
    String name = given.name();
    String text = given.text();
    Optional<NetfilterFormat> format =
        text.isBlank() ? NetfilterFormat.ofName(name) : NetfilterFormat.ofText(text);
    if (format.isEmpty()) {
      throw new WrongCall(
          text.isBlank()
              ? name + " is empty, and its name does not tell which command's output it is."
              : name
                  + " is not the output of iptables-save, iptables -V, nft list ruleset,"
                  + " or /proc/net/ip_tables_names.");
    }
    Capture capture = Capture.ofText(name, text);
    return read(name, format.get(), format.get().parser(), capture);
  }

  private static NetfilterFile read(
      String name, NetfilterFormat format, Parser parser, Capture capture) {
    return switch (parser.parse(capture)) {
      case Reading.NotRead(var _, String detail) -> throw new WrongCall(name + ": " + detail);
      case Reading.Read(Evidence evidence, List<LineProblem> problems) ->
          new NetfilterFile(observation(name, format, evidence), problems);
    };
  }

  private static Observation observation(String name, NetfilterFormat format, Evidence evidence) {
    return switch (format) {
      case VERSION -> new Observation.Installed(name, (IptablesVersion) evidence);
      case LEGACY_TABLES ->
          new Observation.Listed(
              name,
              new LegacyTables(NetfilterFormat.familyOf(name), ((LegacyTables) evidence).tables()));
      case NFT -> new Observation.Shown(name, (NftRules) evidence);
      case LEGACY_SAVE -> saved(name, "legacy", (RuleSet) evidence);
      case NFT_SAVE -> saved(name, "nf_tables", (RuleSet) evidence);
      case SAVE -> new Observation.Saved(name, (RuleSet) evidence);
    };
  }

  /** Output without any table tells neither its tool nor its family; the file's name does. */
  private static Observation saved(String name, String backend, RuleSet empty) {
    return new Observation.Saved(
        name,
        new RuleSet(
            empty.generator(),
            empty.version(),
            NetfilterFormat.familyOf(name),
            backend,
            empty.otherBackendHasTables(),
            empty.hiddenTables(),
            empty.tables()));
  }
}
