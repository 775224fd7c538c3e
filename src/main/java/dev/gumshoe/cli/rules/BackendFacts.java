package dev.gumshoe.cli.rules;

import dev.gumshoe.netfilter.backend.Backend;
import dev.gumshoe.netfilter.backend.BackendReport;
import dev.gumshoe.netfilter.backend.Holding;
import dev.gumshoe.netfilter.backend.ToolView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which backends hold rules, as JSON. */
final class BackendFacts {
  private BackendFacts() {}

  static Map<String, Object> of(List<BackendReport> reports) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("settled", reports.stream().allMatch(BackendReport::settled));
    facts.put("families", reports.stream().map(BackendFacts::report).toList());
    return facts;
  }

  private static Map<String, Object> report(BackendReport report) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("family", report.family());
    for (Backend backend : Backend.values()) {
      facts.put(backend.word(), holding(report.of(backend)));
    }
    facts.put("tools", report.tools().stream().map(BackendFacts::tool).toList());
    facts.put("sentences", report.sentences());
    return facts;
  }

  private static Map<String, Object> holding(Holding holding) {
    var facts = new LinkedHashMap<String, Object>();
    switch (holding) {
      case Holding.Rules(long tables, long rules, long policies) -> {
        facts.put("holdsRules", "yes");
        facts.put("tables", tables);
        facts.put("rules", rules);
        facts.put("policies", policies);
      }
      case Holding.None(long tables) -> {
        facts.put("holdsRules", "no");
        facts.put("tables", tables);
      }
      case Holding.NotKnown(String command) -> {
        facts.put("holdsRules", "not known");
        facts.put("command", command);
      }
    }
    return facts;
  }

  private static Map<String, Object> tool(ToolView tool) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("tool", tool.tool());
    facts.put("sees", tool.sees().map(Backend::word).orElse("not known"));
    return facts;
  }
}
