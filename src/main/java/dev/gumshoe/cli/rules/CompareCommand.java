package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.netfilter.compare.Comparison;
import dev.gumshoe.netfilter.compare.RuleSetComparer;
import dev.gumshoe.netfilter.compare.Sides;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two rule sets by meaning. */
@Command(
    name = "compare",
    description = "Compares two rule sets by what they do to packets.",
    mixinStandardHelpOptions = true,
    footer = {
      "A and B are outputs of iptables-save, ip6tables-save, iptables -S or nft list ruleset, of",
      "either backend; - is standard input. nft shows no comments: they are left out then. Counters, the order of chains, the place of comments, rounding of",
      "probabilities and names made from a hash do not matter; the order of rules in a chain does.",
      "Exit status: 0 equal in meaning, 1 not, 2 one of them cannot be read."
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A rule set.")
  private Path left = Path.of("-");

  @Parameters(index = "1", paramLabel = "B", description = "The rule set to hold against it.")
  private Path right = Path.of("-");

  @Option(names = "--ignore-comments", description = "What comments say does not matter.")
  private boolean ignoreComments;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (left.equals(right) && left.toString().equals("-")) {
      throw new WrongCall("Standard input can be one side only; name a file for the other.");
    }
    RuleSetFile one = RuleSetFile.read(left);
    RuleSetFile other = one.other(right);
    if (!sameFamily(one, other)) {
      throw new WrongCall(
          "%s holds %s rules and %s %s rules; only rules of one family can be compared."
              .formatted(one.name(), one.rules().family(), other.name(), other.rules().family()));
    }
    Comparison found =
        comparer(one.nft().isPresent() || other.nft().isPresent())
            .compare(one.rules(), other.rules(), new Sides(one.name(), other.name()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.print(ComparisonFacts.of(found, one, other)));
    } else {
      new ComparisonPrinter(out).print(found, one, other);
    }
    return status(found, one, other);
  }

  private int status(Comparison found, RuleSetFile one, RuleSetFile other) {
    one.complain(spec.commandLine().getErr());
    other.complain(spec.commandLine().getErr());
    if (!one.problems().isEmpty() || !other.problems().isEmpty()) {
      return ExitStatus.WRONG_CALL;
    }
    return found.equal() ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private RuleSetComparer comparer(boolean ofNft) {
    return ignoreComments || ofNft ? RuleSetComparer.ofWaysOnly() : RuleSetComparer.ofWholeRules();
  }

  private static boolean sameFamily(RuleSetFile one, RuleSetFile other) {
    String left = one.rules().family();
    String right = other.rules().family();
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }
}
