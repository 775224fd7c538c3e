package dev.gumshoe.netfilter.backend;

import dev.gumshoe.netfilter.backend.Holding.None;
import dev.gumshoe.netfilter.backend.Holding.NotKnown;
import dev.gumshoe.netfilter.backend.Holding.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** What the state of both backends means, for the operator. */
final class Sentences {
  private final FamilyView view;
  private final BackendReport report;
  private final List<String> all = new ArrayList<>();

  private Sentences(FamilyView view, BackendReport report) {
    this.view = view;
    this.report = report;
  }

  static List<String> of(FamilyView view, BackendReport report) {
    var sentences = new Sentences(view, report);
    sentences.state();
    sentences.hints();
    sentences.tools();
    sentences.different();
    sentences.onlyNft();
    sentences.unplaced();
    return sentences.all;
  }

  private void state() {
    if (report.both()) {
      all.add("Rules are in both backends; the kernel asks both.");
    } else if (report.legacy() instanceof None && report.nfTables() instanceof None) {
      all.add("Neither backend holds rules.");
    } else {
      for (Backend backend : Backend.values()) {
        state(backend);
      }
    }
  }

  private void state(Backend backend) {
    switch (report.of(backend)) {
      case Rules _ ->
          all.add(
              report.settled()
                  ? "All rules are in the " + backend.word() + " backend."
                  : "The " + backend.word() + " backend holds rules.");
      case None _ -> {}
      case NotKnown(String command) ->
          all.add(
              "Whether the %s backend holds rules is not known; %s would tell."
                  .formatted(backend.word(), command));
    }
  }

  /** What points to rules that nobody has shown. */
  private void hints() {
    if (report.legacy() instanceof NotKnown) {
      var listed = new TreeSet<>(Holdings.listed(view));
      if (!listed.isEmpty()) {
        all.add("The kernel has legacy tables (" + String.join(", ", listed) + ").");
      } else if (Holdings.warned(view)) {
        all.add("A tool warned that there are legacy tables.");
      }
    }
    if (report.nfTables() instanceof NotKnown && !view.saved(Backend.NF_TABLES).isEmpty()) {
      all.add(
          "%s sees no rules in nf_tables, but tables that other tools made it does not show."
              .formatted(view.command("-nft")));
    }
  }

  private void tools() {
    var found = new LinkedHashSet<ToolView>();
    view.read().forEach(one -> ToolsFound.found(one, view).ifPresent(found::add));
    for (ToolView tool : found) {
      tool.sees().ifPresent(seen -> misses(tool.tool(), seen));
    }
  }

  private void misses(String tool, Backend seen) {
    if (!(report.of(seen.other()) instanceof Rules)) {
      return;
    }
    String others = otherShown(seen.other());
    if (report.both()) {
      all.add("%s shows only the %s ones; %s".formatted(tool, seen.word(), others));
    } else if (report.of(seen) instanceof None) {
      all.add(
          "%s works on the %s backend, which holds no rules; %s"
              .formatted(tool, seen.word(), others));
    }
  }

  private String otherShown(Backend other) {
    return switch (other) {
      case LEGACY -> view.command("-legacy-save") + " shows the others.";
      case NF_TABLES ->
          view.onlyNft().isEmpty()
              ? view.command("-nft-save") + " shows the others."
              : "nft list ruleset shows the others.";
    };
  }

  private void different() {
    var installed = view.installed();
    for (Observation.Installed one : installed) {
      for (Observation.Installed two : installed) {
        if (one.version().backend().equals("legacy")
            && two.version().backend().equals("nf_tables")) {
          all.add(
              "%s (%s) works on legacy and %s (%s) on nf_tables: what one adds is not there for the other."
                  .formatted(one.version().tool(), one.place(), two.version().tool(), two.place()));
        }
      }
    }
  }

  private void onlyNft() {
    for (String table : view.onlyNft()) {
      all.add("Table " + table + " is shown by nft list ruleset only, by no iptables.");
    }
  }

  /** What could not be put into a backend or a family. */
  private void unplaced() {
    for (Observation.Saved saved : view.savedAnywhere()) {
      if (view.backend(saved).isEmpty()) {
        all.add(
            "Which backend the rules of %s are in is not known; %s -V there would tell."
                .formatted(saved.place(), view.command("")));
      }
    }
    for (Observation one : view.read()) {
      if (!(one instanceof Observation.Shown) && Families.family(one).isEmpty()) {
        all.add(
            "%s does not say whether it is of IPv4 or IPv6; it was read as %s."
                .formatted(one.place(), view.family().equals("ipv6") ? "IPv6" : "IPv4"));
      }
    }
  }
}
