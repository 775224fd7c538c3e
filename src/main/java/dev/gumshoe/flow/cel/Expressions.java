package dev.gumshoe.flow.cel;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.gumshoe.flow.Condition;
import dev.gumshoe.flow.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compiles the conditions and templates of one flow, type-checked against its vocabulary. */
public final class Expressions {
  private static final Set<CelType> PRINTABLE =
      Set.of(SimpleType.STRING, SimpleType.INT, ListType.create(SimpleType.STRING));

  private final Cel cel;
  private final Vocabulary vocabulary;

  /** Expressions over this vocabulary. */
  public Expressions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    var types = new FactTypes.Collector();
    var builder =
        CelFactory.plannerCelBuilder()
            .setOptions(
                CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .populateMacroCalls(true)
                    .comprehensionMaxIterations(5_000_000)
                    .build())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    vocabulary.evidence().forEach((name, type) -> builder.addVar(name, types.of(type)));
    vocabulary.inputs().forEach((name, type) -> builder.addVar(name, types.of(type)));
    vocabulary.targets().forEach(name -> builder.addVar(name, SimpleType.STRING));
    builder.addFunctionDeclarations(PacketWalks.declarations(types));
    builder.addFunctionBindings(PacketWalks.bindings(new WalkerCache()));
    this.cel = builder.setTypeProvider(types.collected()).build();
  }

  /** A condition: an expression that is true or false. */
  public Compiled<Condition> condition(String text) {
    return switch (check(text, Set.of(SimpleType.BOOL), "a condition must be true or false")) {
      case Compiled.Good(Checked checked, List<String> reads) ->
          new Compiled.Good<>(new CelCondition(text, checked, reads), reads);
      case Compiled.Bad(List<ExpressionProblem> problems) -> new Compiled.Bad<>(problems);
    };
  }

  /** A text with {@code ${expression}} in it. */
  public Compiled<Template> template(String text) {
    return TemplateReader.read(
        text,
        part ->
            check(
                part,
                PRINTABLE,
                "what is filled in must be a text, a whole number, or a list of texts"));
  }

  private Compiled<Checked> check(String text, Set<CelType> allowed, String otherwise) {
    try {
      CelAbstractSyntaxTree ast = cel.compile(text).getAst();
      if (!allowed.contains(ast.getResultType())) {
        return bad(1, 1, otherwise + ", but this is " + ast.getResultType().name());
      }
      List<String> reads = Names.readBy(ast, vocabulary.evidence().keySet());
      return new Compiled.Good<>(new Checked(ast, cel.createProgram(ast)), reads);
    } catch (CelValidationException e) {
      var problems = new ArrayList<ExpressionProblem>();
      e.getErrors()
          .forEach(
              issue ->
                  problems.add(
                      problem(
                          text,
                          Math.max(1, issue.getSourceLocation().getLine()),
                          Math.max(0, issue.getSourceLocation().getColumn()),
                          issue.getMessage())));
      return new Compiled.Bad<>(problems);
    } catch (CelEvaluationException e) {
      return bad(1, 1, "cannot be planned: " + e.getMessage());
    }
  }

  /** CEL counts code points where positions count UTF-16 units. */
  private static ExpressionProblem problem(String text, int line, int before, String message) {
    String own = text.lines().skip(line - 1L).findFirst().orElse("");
    int points = Math.min(before, own.codePointCount(0, own.length()));
    return new ExpressionProblem(
        line,
        own.offsetByCodePoints(0, points) + 1,
        plain(message.lines().findFirst().orElse("not an expression")));
  }

  /** Without what only CEL's own people need: its container, and a list of all overloads. */
  private static String plain(String message) {
    return message
        .replace(" (in container '')", "")
        .replaceFirst(" \\(candidates: .*", "")
        .replaceFirst(" expecting \\{.*", "; the expression is not complete here");
  }

  private static Compiled<Checked> bad(int line, int column, String message) {
    return new Compiled.Bad<>(List.of(new ExpressionProblem(line, column, message)));
  }
}
