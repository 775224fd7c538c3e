package dev.gumshoe.parse.iptables;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.evidence.RuleSet.Table;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code iptables-save}, {@code ip6tables-save}, and {@code iptables -S}. */
public final class IptablesSaveParser implements Parser {
  private static final Pattern OTHER_BACKEND =
      Pattern.compile("# Warning: \\S{0,8}tables-legacy tables present.*");
  private static final Pattern INCOMPATIBLE =
      Pattern.compile("# Table `(\\S{1,64})' is incompatible, use 'nft' tool\\.?");
  private static final List<String> BUILT_IN =
      List.of("filter", "nat", "mangle", "raw", "security");
  private static final String NO_CHAIN = "No chain/target/match by that name";

  /** The parser; it keeps nothing between captures. */
  public IptablesSaveParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    boolean lists = lists(capture.argv(), lines);
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return lists && lines.firstWith(NO_CHAIN).isPresent()
          ? new Problems().with(noSuchChain(capture.argv()))
          : refused.get();
    }
    var problems = new Problems();
    List<Table> tables = lists ? listed(capture, lines, problems) : saved(lines, problems);
    return problems.with(ruleSet(capture.argv(), lines, tables, problems));
  }

  private static RuleSet ruleSet(
      List<String> argv, Lines lines, List<Table> tables, Problems problems) {
    Origin origin = Origin.UNKNOWN;
    boolean otherBackend = false;
    var hidden = new ArrayList<String>();
    for (Line line : lines.all()) {
      if (!line.text().startsWith("#")) {
        continue;
      }
      origin = origin.read(line.text());
      otherBackend |= OTHER_BACKEND.matcher(line.text()).matches();
      Matcher hiddenTable = INCOMPATIBLE.matcher(line.text());
      if (hiddenTable.matches()) {
        hidden.add(hiddenTable.group(1));
        if (BUILT_IN.contains(hiddenTable.group(1))) {
          problems.add(line, "table " + hiddenTable.group(1) + " has rules that only nft can show");
        }
      }
    }
    // Only the nf_tables tools know of another backend, or of a tool named nft.
    origin = origin.orBackend(otherBackend || !hidden.isEmpty() ? Origin.NF_TABLES : "");
    origin = origin.orBackend(Origin.backendOfCommand(argv));
    return new RuleSet(
        origin.generator(),
        origin.version(),
        family(origin, argv),
        origin.backend(),
        otherBackend,
        hidden,
        tables);
  }

  private static List<Table> saved(Lines lines, Problems problems) {
    var reader = new SaveReader(problems);
    lines.stdout().forEach(reader::read);
    return reader.end();
  }

  private static List<Table> listed(Capture capture, Lines lines, Problems problems) {
    var reader = new ListReader(problems, table(capture.argv()));
    lines.stdout().forEach(reader::read);
    return List.of(reader.end());
  }

  /** That {@code iptables -S CHAIN} finds no such chain is an answer: the chain is not there. */
  private static RuleSet noSuchChain(List<String> argv) {
    var none = new Table(table(argv), 0, List.of(), List.of());
    return new RuleSet(
        "",
        "",
        family(Origin.UNKNOWN, argv),
        Origin.backendOfCommand(argv),
        false,
        List.of(),
        List.of(none));
  }

  private static String family(Origin origin, List<String> argv) {
    String named = origin.generator().isEmpty() ? String.join(" ", argv) : origin.generator();
    if (named.contains("ip6tables")) {
      return "ipv6";
    }
    return named.contains("iptables") ? "ipv4" : "";
  }

  private static boolean lists(List<String> argv, Lines lines) {
    if (argv.contains("-S") || argv.contains("--list-rules")) {
      return true;
    }
    return lines.stdout().stream()
        .map(Line::text)
        .filter(text -> !text.isBlank() && text.charAt(0) != '#')
        .findFirst()
        .filter(text -> text.startsWith("-P ") || text.startsWith("-N "))
        .isPresent();
  }

  private static String table(List<String> argv) {
    int at = Math.max(argv.indexOf("-t"), argv.indexOf("--table"));
    return at >= 0 && at + 1 < argv.size() ? argv.get(at + 1) : "filter";
  }
}
