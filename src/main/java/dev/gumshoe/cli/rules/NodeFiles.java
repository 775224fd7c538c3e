package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Addresses;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.IpSets;
import dev.gumshoe.evidence.IpvsServices;
import dev.gumshoe.evidence.Routes;
import dev.gumshoe.evidence.Settings;
import dev.gumshoe.netfilter.nft.NativeChains;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.ip.IpAddrParser;
import dev.gumshoe.parse.ip.IpRouteParser;
import dev.gumshoe.parse.ipset.IpsetParser;
import dev.gumshoe.parse.ipvs.IpvsServicesParser;
import dev.gumshoe.parse.kernel.SysctlParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is known of a node from files; what cannot be read in them is said. */
final class NodeFiles {
  private final PrintWriter err;
  private final NativeChains nft = new NativeChains();
  private boolean whole = true;

  NodeFiles(PrintWriter err) {
    this.err = err;
  }

  /** Whether all lines could be read. */
  boolean whole() {
    return whole;
  }

  /** What {@code nft list ruleset} showed. */
  NativeChains nft() {
    return nft;
  }

  Node read(
      List<Path> saves,
      Optional<Path> sets,
      Optional<Path> ipvs,
      Optional<Path> addresses,
      Optional<Path> routes,
      Optional<Path> settings)
      throws IOException {
    var rules = new ArrayList<Node.Rules>();
    for (Path save : saves) {
      RuleSetFile file = RuleSetFile.read(save);
      file.complain(err);
      whole &= file.problems().isEmpty();
      file.nft()
          .ifPresentOrElse(
              shown -> nft.add(file.name(), shown),
              () -> rules.add(new Node.Rules(file.name(), file.rules())));
    }
    return new Node(
        rules,
        one(sets, new IpsetParser(), IpSets.class),
        one(ipvs, new IpvsServicesParser(), IpvsServices.class),
        one(addresses, new IpAddrParser(), Addresses.class),
        one(routes, new IpRouteParser(), Routes.class),
        one(settings, new SysctlParser(), Settings.class));
  }

  private <T extends Evidence> Optional<T> one(Optional<Path> file, Parser parser, Class<T> type)
      throws IOException {
    return file.isEmpty() ? Optional.empty() : Optional.of(read(file.get(), parser, type));
  }

  private <T extends Evidence> T read(Path file, Parser parser, Class<T> type) throws IOException {
    GivenText given = GivenText.read(file);
    return switch (parser.parse(Capture.ofText(given.name(), given.text()))) {
      case Reading.NotRead(var _, String detail) -> throw new WrongCall(file + ": " + detail);
      case Reading.Read(Evidence evidence, List<LineProblem> problems) -> {
        problems.forEach(
            problem ->
                err.println(file + ":" + problem.line() + ": " + Plain.line(problem.message())));
        whole &= problems.isEmpty();
        yield type.cast(evidence);
      }
    };
  }
}
