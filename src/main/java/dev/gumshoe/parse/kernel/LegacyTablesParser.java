package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.LegacyTables;
import dev.gumshoe.evidence.LegacyTables.LegacyTable;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /proc/net/ip_tables_names} and {@code /proc/net/ip6_tables_names}: a name a line
 * (x_tables.c of the kernel). The file is there only while the module is loaded, so an absent one
 * tells that there are no such tables.
 */
public final class LegacyTablesParser implements Parser {
  private static final String ABSENT = "_tables_names: No such file or directory";
  private static final String ABSENT_BUSYBOX = "_tables_names': No such file or directory";

  /** The parser; it keeps nothing between captures. */
  public LegacyTablesParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    var problems = new Problems();
    Optional<Reading.NotRead> refused = Refused.of(capture);
    boolean absent =
        lines.firstWith(ABSENT).isPresent() || lines.firstWith(ABSENT_BUSYBOX).isPresent();
    if (refused.isPresent() && !absent) {
      return refused.get();
    }
    var found = new ArrayList<LegacyTable>();
    for (Line line : lines.stdout()) {
      String name = line.text().strip();
      if (name.matches("[\\w-]{1,32}")) {
        found.add(new LegacyTable(name, line.number()));
      } else if (!name.isEmpty()) {
        problems.unread(line, "the name of a table");
      }
    }
    return problems.with(new LegacyTables(family(capture.argv()), found));
  }

  private static String family(List<String> argv) {
    String joined = String.join(" ", argv);
    boolean four = joined.contains("/ip_tables_names");
    boolean six = joined.contains("/ip6_tables_names");
    return four == six ? "" : four ? "ipv4" : "ipv6";
  }
}
