package dev.gumshoe.flow.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an expression walks through a list of evidence: every {@code exists} and {@code filter} in
 * it, as the macros expand (CEL specification, section Macros).
 *
 * @param byList walks by the id of the expression that gives the list
 * @param byTurn walks by the id of the expression that begins each turn
 * @param byPredicate walks by the id of the predicate
 */
record Walks(Map<Long, Walk> byList, Map<Long, Walk> byTurn, Map<Long, Walk> byPredicate) {
  /**
   * One walk.
   *
   * @param id of the comprehension
   * @param gather the name of the evidence that the list is from
   */
  record Walk(long id, String gather) {}

  static Walks of(CelAbstractSyntaxTree ast) {
    var walks = new Walks(new HashMap<>(), new HashMap<>(), new HashMap<>());
    walks.visit(ast.getExpr(), Map.of());
    return walks;
  }

  /**
   * Collects the walks below an expression.
   *
   * @param origins by variable of the walks around it: the evidence that they go through
   */
  private void visit(CelExpr expr, Map<String, String> origins) {
    switch (expr.getKind()) {
      case SELECT -> visit(expr.select().operand(), origins);
      case CALL -> {
        expr.call().target().ifPresent(target -> visit(target, origins));
        expr.call().args().forEach(argument -> visit(argument, origins));
      }
      case LIST -> expr.list().elements().forEach(element -> visit(element, origins));
      case COMPREHENSION -> walk(expr, origins);
      default -> {
        // Constants and names walk through nothing; conditions have no maps and structs to make.
      }
    }
  }

  private void walk(CelExpr expr, Map<String, String> origins) {
    CelComprehension loop = expr.comprehension();
    var walk = new Walk(expr.id(), root(loop.iterRange(), origins).orElse(""));
    predicate(loop)
        .ifPresent(
            predicate -> {
              byList.put(loop.iterRange().id(), walk);
              byTurn.put(loop.loopCondition().id(), walk);
              byPredicate.put(predicate.id(), walk);
            });
    visit(loop.iterRange(), origins);
    var inside = new HashMap<>(origins);
    inside.put(loop.iterVar(), walk.gather());
    visit(loop.loopStep(), inside);
  }

  private static Optional<CelExpr> predicate(CelComprehension loop) {
    if (loop.loopStep().getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    List<CelExpr> arguments = loop.loopStep().call().args();
    return switch (loop.loopStep().call().function()) {
      case "_||_" -> Optional.of(arguments.get(1));
      case "_?_:_" -> Optional.of(arguments.getFirst());
      default -> Optional.empty();
    };
  }

  /** The evidence that an expression starts from: {@code a} in {@code a.b.filter(…)}. */
  private static Optional<String> root(CelExpr expr, Map<String, String> origins) {
    return switch (expr.getKind()) {
      case IDENT -> Optional.of(origins.getOrDefault(expr.ident().name(), expr.ident().name()));
      case SELECT -> root(expr.select().operand(), origins);
      case COMPREHENSION -> root(expr.comprehension().iterRange(), origins);
      case CALL ->
          expr.call()
              .target()
              .or(() -> expr.call().args().stream().findFirst())
              .flatMap(from -> root(from, origins));
      default -> Optional.empty();
    };
  }
}
