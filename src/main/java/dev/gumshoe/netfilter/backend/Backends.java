package dev.gumshoe.netfilter.backend;

import java.util.List;

/** Finds which backends hold rules, from what was read of one network namespace. Pure. */
public final class Backends {
  private Backends() {}

  /**
   * One report for each family that was read, IPv4 first; one at least. What does not name its
   * family is taken for the first one, and a sentence says so.
   */
  public static List<BackendReport> reports(List<Observation> read) {
    return new Families(read).views().stream().map(Backends::report).toList();
  }

  private static BackendReport report(FamilyView view) {
    var silent =
        new BackendReport(
            view.family(),
            Holdings.legacy(view),
            Holdings.nfTables(view),
            ToolsFound.in(view),
            List.of());
    return new BackendReport(
        silent.family(),
        silent.legacy(),
        silent.nfTables(),
        silent.tools(),
        Sentences.of(view, silent));
  }
}
