package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.netfilter.backend.Backend;
import dev.gumshoe.netfilter.backend.BackendReport;
import dev.gumshoe.netfilter.backend.Holding;
import dev.gumshoe.netfilter.backend.ToolView;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which backends hold rules, for people. */
final class BackendPrinter {
  private final PrintWriter out;

  BackendPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<BackendReport> reports) {
    print(reports.getFirst());
    for (BackendReport report : reports.subList(1, reports.size())) {
      out.println();
      print(report);
    }
  }

  private void print(BackendReport report) {
    out.println(report.family().equals("ipv6") ? "IPv6" : "IPv4");
    for (Backend backend : Backend.values()) {
      out.println("  %-10s %s".formatted(backend.word(), Plain.line(words(report.of(backend)))));
      out.println("             shown by " + Plain.line(tools(report, Optional.of(backend))));
    }
    String unclear = tools(report, Optional.empty());
    if (!unclear.isEmpty()) {
      out.println("  not known which backend: " + Plain.line(unclear));
    }
    out.println();
    out.println("What it means");
    report.sentences().forEach(sentence -> out.println("  - " + Plain.line(sentence)));
  }

  private static String tools(BackendReport report, Optional<Backend> sees) {
    return report.tools().stream()
        .filter(tool -> tool.sees().equals(sees))
        .map(ToolView::tool)
        .collect(Collectors.joining(", "));
  }

  private static String words(Holding holding) {
    return switch (holding) {
      case Holding.Rules(long tables, long rules, long policies) ->
          "%s in %s%s"
              .formatted(
                  count(rules, "rule"),
                  count(tables, "table"),
                  policies == 0 ? "" : ", policies other than ACCEPT: " + policies);
      case Holding.None(long tables) ->
          tables == 0 ? "no rules" : "no rules, in " + count(tables, "table");
      case Holding.NotKnown(String command) -> "not known; " + command + " would tell";
    };
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
