package dev.gumshoe.cli.flows;

import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.logs.FlowLines;
import dev.gumshoe.logs.LogLine;
import dev.gumshoe.logs.LogSurvey;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what flows know of logs. */
final class LogReport {
  private static final int WIDTH = 200;

  private final PrintWriter out;
  private final boolean json;
  private final int most;
  private final List<Map<String, Object>> logs = new ArrayList<>();

  LogReport(PrintWriter out, boolean json, int most) {
    this.out = out;
    this.json = json;
    this.most = most;
  }

  void add(String name, LogSurvey survey) {
    List<FlowLines> best = survey.found().stream().limit(most).toList();
    if (json) {
      logs.add(
          Map.of(
              "log",
              name,
              "lines",
              survey.lines(),
              "flows",
              best.stream().map(LogReport::facts).toList()));
      return;
    }
    for (FlowLines one : best) {
      out.println(one.flow().flow() + " — " + one.flow().title());
      out.println("    %s in %s".formatted(lines(one.lines()), Plain.line(name)));
      one.texts()
          .forEach((text, count) -> out.println("    knows: %s (%d)".formatted(text, count)));
      print(one.first());
      if (one.lines() > 1) {
        print(one.last());
      }
    }
    int left = survey.found().size() - best.size();
    if (left > 0) {
      out.println("and " + left + " more; --max tells how many are named");
    }
  }

  void end() {
    if (json) {
      out.println(Json.print(logs));
    }
    out.flush();
  }

  private void print(LogLine line) {
    String text = Plain.line(line.text());
    String cut = text.length() > WIDTH ? text.substring(0, WIDTH) + "…" : text;
    out.println("    line %d: %s".formatted(line.number(), cut));
  }

  private static String lines(long count) {
    return count == 1 ? "1 line" : count + " lines";
  }

  private static Map<String, Object> facts(FlowLines one) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("flow", one.flow().flow());
    facts.put("title", one.flow().title());
    facts.put("lines", one.lines());
    facts.put("errors", one.texts());
    facts.put("first", facts(one.first()));
    facts.put("last", facts(one.last()));
    return facts;
  }

  private static Map<String, Object> facts(LogLine line) {
    return Map.of("line", line.number(), "text", line.text());
  }
}
