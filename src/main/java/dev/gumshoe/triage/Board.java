package dev.gumshoe.triage;

import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Sureness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All hypotheses, best first: those that the evidence supports, the surest first; those that cannot
 * be told yet; those without a result; those that are ruled out.
 *
 * @param hypotheses in this order
 */
public record Board(List<Hypothesis> hypotheses) {
  public Board {
    hypotheses = hypotheses.stream().sorted(Comparator.comparingInt(Board::rank)).toList();
  }

  /**
   * What would tell more.
   *
   * @param need what is waited for
   * @param flows ids of the flows that wait for it, each once
   */
  public record Telling(Need need, List<String> flows) {
    public Telling {
      flows = List.copyOf(flows);
    }
  }

  /** What is waited for; first what most flows wait for. */
  public List<Telling> telling() {
    var waiting = new LinkedHashMap<Need, List<String>>();
    for (Hypothesis hypothesis : hypotheses) {
      if (hypothesis.standing() instanceof Standing.Open(String _, Need need)) {
        List<String> flows = waiting.computeIfAbsent(need, _ -> new ArrayList<>());
        if (!flows.contains(hypothesis.flow().id())) {
          flows.add(hypothesis.flow().id());
        }
      }
    }
    return waiting.entrySet().stream()
        .sorted(Comparator.comparingInt((Map.Entry<Need, List<String>> e) -> -e.getValue().size()))
        .map(entry -> new Telling(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static int rank(Sureness sure) {
    return switch (sure) {
      case PROVEN -> 0;
      case LIKELY -> 1;
      case POSSIBLE -> 2;
    };
  }

  private static int rank(Hypothesis hypothesis) {
    return switch (hypothesis.standing()) {
      case Standing.Supported(var conclusion) ->
          conclusion.finding() instanceof Finding.Fault fault ? rank(fault.sure()) : 9;
      case Standing.Looking _ -> 10;
      case Standing.Open _ -> 11;
      case Standing.Undecided _ -> 12;
      case Standing.Failed _ -> 13;
      case Standing.RuledOut _ -> 14;
    };
  }
}
