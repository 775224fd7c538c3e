package dev.gumshoe.flow.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.gumshoe.evidence.FactType;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The functions {@code walk} and {@code ways}: what becomes of a packet on a node with these rules.
 */
final class PacketWalks {
  /** The function whose result has the line that decided. */
  static final String WALK = "walk";

  private static final String WAYS = "ways";

  private PacketWalks() {}

  static List<CelFunctionDecl> declarations(FactTypes.Collector types) {
    CelType rules = types.of(Facts.typeOf(RuleSet.class));
    CelType path = types.of(path());
    CelType evidence = ListType.create(SimpleType.DYN);
    CelType ways = ListType.create(path);
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            WALK, overload("walk_rules", path, rules), overload("walk_node", path, evidence)),
        CelFunctionDecl.newFunctionDeclaration(
            WAYS, overload("ways_rules", ways, rules), overload("ways_node", ways, evidence)));
  }

  /** The functions. The cache only remembers: the same question has the same answer always. */
  @SuppressWarnings("Immutable")
  static List<CelFunctionBinding> bindings(WalkerCache walkers) {
    return List.of(
        CelFunctionBinding.from(
            "walk_rules",
            Map.class,
            String.class,
            (rules, packet) -> walkers.certain(List.of(rules), packet)),
        CelFunctionBinding.from("walk_node", List.class, String.class, walkers::certain),
        CelFunctionBinding.from(
            "ways_rules",
            Map.class,
            String.class,
            (rules, packet) -> walkers.ways(List.of(rules), packet)),
        CelFunctionBinding.from("ways_node", List.class, String.class, walkers::ways));
  }

  private static CelOverloadDecl overload(String id, CelType result, CelType of) {
    return CelOverloadDecl.newGlobalOverload(id, result, of, SimpleType.STRING);
  }

  /** The facts of a way; {@code netfilter.walk.WalkFacts} makes them. */
  private static FactType.Struct path() {
    var fields = new LinkedHashMap<String, FactType>();
    var text = new FactType.Text();
    for (String name :
        List.of(
            "fate",
            "detail",
            "source",
            "destination",
            "mark",
            "rules",
            "hook",
            "table",
            "chain",
            "rule",
            "matched",
            "effect")) {
      fields.put(name, text);
    }
    fields.put("probability", new FactType.Real());
    fields.put("line", new FactType.Whole());
    fields.put("assumes", new FactType.ListOf(text));
    fields.put("steps", new FactType.ListOf(step()));
    return new FactType.Struct("Way", fields);
  }

  /** What a packet met: a rule that matches it, a policy, or something that the kernel did. */
  private static FactType.Struct step() {
    var fields = new LinkedHashMap<String, FactType>();
    var text = new FactType.Text();
    for (String name : List.of("rules", "hook", "table", "chain", "rule", "matched", "effect")) {
      fields.put(name, text);
    }
    fields.put("line", new FactType.Whole());
    fields.put("ends", new FactType.Truth());
    return new FactType.Struct("WayStep", fields);
  }
}
