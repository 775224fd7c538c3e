package dev.gumshoe.parse.iptables;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.netfilter.packet.Family;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code iptables-save}, {@code ip6tables-save}, {@code iptables -S}, and files for {@code
 * iptables-restore}. What the loader refuses is a problem, and the rest is read. Rules come out in
 * the form in which {@code iptables-save} prints.
 *
 * <p>A file for {@code iptables-restore --noflush} changes what is in the kernel: {@code -X},
 * {@code -F}, {@code -I}, {@code -D} and {@code -R} are carried out on what the same file said
 * before, so that the rule set is what the file comes to in an empty table.
 */
public final class IptablesSaveParser implements Parser {
  private static final String NO_CHAIN = "No chain/target/match by that name";

  private final @Nullable RuleSet known;

  /** The parser; it keeps nothing between captures. */
  public IptablesSaveParser() {
    this(null);
  }

  private IptablesSaveParser(@Nullable RuleSet known) {
    this.known = known;
  }

  /**
   * A parser for what is to be compared with this rule set, which was read without problems. It
   * reads the same as any other, sooner and into less memory the more lines are alike.
   */
  public static IptablesSaveParser beside(RuleSet other) {
    return new IptablesSaveParser(other);
  }

  @Override
  public Reading parse(Capture capture) {
    String text = capture.stdout().text();
    List<String> argv = capture.argv();
    boolean lists = Listing.is(argv, text);
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return lists && Lines.of(capture).firstWith(NO_CHAIN).isPresent()
          ? new Problems().with(noSuchChain(argv))
          : refused.get();
    }
    var remarks = new Remarks(argv);
    String said = capture.stderr().text();
    if (!said.isEmpty()) {
      Lines.of(said, TextLines.count(text)).forEach(remarks::read);
    }
    return lists ? listed(argv, text, remarks) : saved(text, remarks);
  }

  private Reading saved(String text, Remarks remarks) {
    var reader = new SaveReader(text, remarks, known);
    return read(remarks, reader.read(), reader.problems());
  }

  private static Reading listed(List<String> argv, String text, Remarks remarks) {
    var reader = new ListReader(text, remarks);
    Family family = remarks.family(text);
    List<Table> tables = List.of(reader.read(family, Listing.table(argv)));
    return read(remarks, tables, reader.problems());
  }

  private static Reading read(Remarks remarks, List<Table> tables, List<LineProblem> found) {
    var all = new ArrayList<LineProblem>(remarks.problems());
    all.addAll(found);
    all.sort(Comparator.comparingInt(LineProblem::line));
    var problems = new Problems();
    all.forEach(problem -> problems.add(problem.line(), problem.message()));
    return problems.with(remarks.ruleSet(tables));
  }

  /** That {@code iptables -S CHAIN} finds no such chain is an answer: the chain is not there. */
  private static RuleSet noSuchChain(List<String> argv) {
    String table = Listing.table(argv).isEmpty() ? "filter" : Listing.table(argv);
    return new Remarks(argv).ruleSet(List.of(new Table(table, 0, List.of(), List.of())));
  }
}
