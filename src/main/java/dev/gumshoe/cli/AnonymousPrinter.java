package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousSession;
import dev.gumshoe.redact.names.Kind;
import dev.gumshoe.redact.names.Leak;
import dev.gumshoe.redact.names.Replacement;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what will be replaced, and what was found left. */
final class AnonymousPrinter {
  private static final int EXAMPLES = 5;
  private static final int LEAKS = 20;

  private final PrintWriter out;

  AnonymousPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Counts by kind, each with examples. */
  void preview(AnonymousSession session) {
    for (Kind kind : Kind.values()) {
      List<Replacement> of =
          session.replacements().stream().filter(one -> one.kind() == kind).toList();
      out.println("%s that will be replaced: %d".formatted(kind.words(), of.size()));
      for (Replacement one : of.subList(0, Math.min(EXAMPLES, of.size()))) {
        out.println("  %s -> %s".formatted(one.original(), one.standIn()));
      }
      if (of.size() > EXAMPLES) {
        out.println("  and %d more".formatted(of.size() - EXAMPLES));
      }
    }
    if (!session.commonNames().isEmpty()) {
      out.println("Names that stay, for everybody has them or the flow itself speaks of them:");
      out.println("  " + String.join(", ", session.commonNames()));
    }
    out.println("Data in packets behind their headers will be zero.");
    out.flush();
  }

  /** Where originals are left. */
  void leaks(List<Leak> leaks, String what) {
    out.println(
        "%s was not written: %d originals were found in it."
            .formatted(what, leaks.stream().map(Leak::original).distinct().count()));
    out.println(
        leaks.stream()
            .limit(LEAKS)
            .map(leak -> "  %s: %s".formatted(leak.place(), leak.original()))
            .collect(Collectors.joining("\n")));
    if (leaks.size() > LEAKS) {
      out.println("  and %d more places".formatted(leaks.size() - LEAKS));
    }
    out.println("Please report this with the form of what was found, not with the value.");
    out.flush();
  }
}
