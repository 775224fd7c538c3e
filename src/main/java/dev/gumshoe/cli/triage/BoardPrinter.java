package dev.gumshoe.cli.triage;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.remote.ShellWords;
import dev.gumshoe.triage.Board;
import dev.gumshoe.triage.BoardWords;
import dev.gumshoe.triage.Hypothesis;
import dev.gumshoe.triage.Standing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints the board of a triage for people. */
final class BoardPrinter {
  private static final int REASONS = 3;

  private final PrintWriter out;
  private final String option;
  private final Map<String, String> nodes;

  /**
   * A printer that knows where the nodes are.
   *
   * @param option of {@code gumshoe walk} that names one
   */
  BoardPrinter(PrintWriter out, String option, Map<String, String> nodes) {
    this.out = out;
    this.option = option;
    this.nodes = nodes;
  }

  void print(Board board, int commands) {
    section("The evidence speaks for", Standing.Supported.class, board);
    section("Cannot be told yet", Standing.Open.class, board);
    section("Looked at, without a result", Standing.Undecided.class, board);
    section("Did not work", Standing.Failed.class, board);
    section("Ruled out", Standing.RuledOut.class, board);
    List<Board.Telling> telling = board.telling();
    if (!telling.isEmpty()) {
      out.println("What would tell most");
      for (Board.Telling one : telling) {
        out.println(
            Plain.line(
                "  %s (for %s)".formatted(one.need().words(), String.join(", ", one.flows()))));
      }
      out.println();
    }
    out.println("%d commands were run, each once.".formatted(commands));
  }

  private void section(String title, Class<? extends Standing> kind, Board board) {
    List<Hypothesis> all =
        board.hypotheses().stream().filter(one -> kind.isInstance(one.standing())).toList();
    if (all.isEmpty()) {
      return;
    }
    out.println(title);
    for (Hypothesis one : all) {
      String on = one.on().isEmpty() ? "" : " · on " + String.join(", ", one.on());
      out.println(
          Plain.line(
              "  %s %s%s".formatted(BoardWords.sign(one.standing()), one.flow().title(), on)));
      out.println(Plain.line("      " + words(one.standing())));
      List<String> reasons = one.reasons();
      reasons.subList(Math.max(0, reasons.size() - REASONS), reasons.size()).stream()
          .map(reason -> Plain.line("      · " + reason))
          .forEach(out::println);
      if (one.standing() instanceof Standing.Supported) {
        out.println("      follow: " + command(one));
      }
    }
    out.println();
  }

  private String command(Hypothesis one) {
    var words = new ArrayList<>(List.of("gumshoe", "walk", one.flow().id()));
    one.filling()
        .forEach(
            (role, node) -> {
              words.add(option);
              words.add(role + "=" + Objects.requireNonNull(nodes.get(node)));
            });
    one.state()
        .inputs()
        .forEach(
            (name, value) -> {
              words.add("--input");
              words.add(name + "=" + value);
            });
    return ShellWords.join(words);
  }

  /** What the evidence says, in one line. */
  static String words(Standing standing) {
    String line = BoardWords.line(standing);
    return switch (standing) {
      case Standing.Looking _ -> BoardWords.kind(standing);
      case Standing.Open(String step, var _) -> step + " — " + line;
      case Standing.Concluded _, Standing.Failed _ ->
          line + BoardWords.sure(standing).map(" (%s)"::formatted).orElse("");
    };
  }
}
