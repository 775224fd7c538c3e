package dev.gumshoe.flow.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.List;
import java.util.Set;

/** The variables that an expression reads. */
final class Names {
  private Names() {}

  static List<String> readBy(CelAbstractSyntaxTree ast, Set<String> known) {
    return CelNavigableAst.fromAst(ast)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.getKind() == CelExpr.ExprKind.Kind.IDENT)
        .map(expr -> expr.ident().name())
        .filter(known::contains)
        .distinct()
        .toList();
  }
}
