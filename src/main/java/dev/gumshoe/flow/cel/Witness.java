package dev.gumshoe.flow.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.DecidingLine;
import dev.gumshoe.flow.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Listens to one evaluation and notes the lines of evidence that make the condition hold: in a walk
 * through a list, those of the elements that the predicate is true for; of evidence that is a
 * single line, that line.
 */
final class Witness implements CelEvaluationListener {
  private final Walks walks;
  private final Map<Long, Turn> turns = new HashMap<>();
  private final Set<DecidingLine> found = new LinkedHashSet<>();

  Witness(Walks walks) {
    this.walks = walks;
  }

  private record Turn(List<?> list, int index) {}

  @Override
  public void callback(CelExpr expr, Object value) {
    decided(expr, value).ifPresent(found::add);
    Walks.Walk begun = walks.byList().get(expr.id());
    if (begun != null && value instanceof List<?> list) {
      turns.put(begun.id(), new Turn(list, -1));
    }
    Walks.Walk next = walks.byTurn().get(expr.id());
    if (next != null) {
      turns.computeIfPresent(next.id(), (_, turn) -> new Turn(turn.list(), turn.index() + 1));
    }
    Walks.Walk met = walks.byPredicate().get(expr.id());
    if (met != null && Boolean.TRUE.equals(value)) {
      element(turns.get(met.id()))
          .flatMap(Witness::line)
          .ifPresent(line -> found.add(new DecidingLine(met.gather(), line)));
    }
  }

  /** A packet's walk has the line that decided, and which of the rule sets it stands in. */
  private static Optional<DecidingLine> decided(CelExpr expr, Object value) {
    boolean walk =
        expr.getKind() == CelExpr.ExprKind.Kind.CALL
            && expr.call().function().equals(PacketWalks.WALK);
    if (!walk
        || !(value instanceof Map<?, ?> facts)
        || !(facts.get("rules") instanceof String place)
        || !place.matches("\\d{1,4}")) {
      return Optional.empty();
    }
    CelExpr rules = expr.call().args().getFirst();
    if (rules.getKind() == CelExpr.ExprKind.Kind.LIST) {
      rules = rules.list().elements().get(Integer.parseInt(place));
    }
    if (rules.getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    String gather = rules.ident().name();
    return line(facts).map(line -> new DecidingLine(gather, line));
  }

  /** The lines found, and those of the evidence read that is a single line. */
  List<DecidingLine> lines(Scope scope, List<String> reads) {
    var lines = new ArrayList<>(found);
    for (String name : reads) {
      if (scope.evidence().get(name) instanceof Answer.Known(_, var facts)) {
        line(facts).ifPresent(line -> lines.add(new DecidingLine(name, line)));
      }
    }
    return lines;
  }

  private static Optional<Object> element(@Nullable Turn turn) {
    return turn != null && turn.index() >= 0 && turn.index() < turn.list().size()
        ? Optional.ofNullable(turn.list().get(turn.index()))
        : Optional.empty();
  }

  private static Optional<Integer> line(Object element) {
    return element instanceof Map<?, ?> map && map.get("line") instanceof Long line && line > 0
        ? Optional.of(line.intValue())
        : Optional.empty();
  }
}
