package dev.gumshoe.flow.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A chart as Mermaid's {@code flowchart}, which GitHub, GitLab and many wikis draw. What a path
 * took is drawn thick.
 */
public final class MermaidChart {
  private static final int LABEL = 60;

  private final StringBuilder text = new StringBuilder("flowchart TD\n");
  private final Map<String, String> names = new LinkedHashMap<>();
  private int edges;
  private final StringBuilder walked = new StringBuilder();

  private MermaidChart() {}

  /** The chart; the same chart gives the same text. */
  public static String write(Chart chart) {
    var made = new MermaidChart();
    for (Row row : chart.rows()) {
      made.names.put(row.id(), name(row));
      made.line(name(row) + "[\"" + row.number() + ". " + label(row.title()) + "\"]");
    }
    chart.rows().forEach(made::exits);
    if (!made.walked.isEmpty()) {
      made.line("linkStyle " + made.walked + " stroke-width:4px");
    }
    return made.text.toString();
  }

  private static String name(Row row) {
    return "s" + row.number();
  }

  private void exits(Row row) {
    for (Exit exit : row.exits()) {
      line(name(row) + " -->|\"" + label(exit.reason()) + "\"| " + name(exit));
      if (exit.walked()) {
        walked.append(walked.isEmpty() ? "" : ",").append(edges);
      }
      edges++;
    }
  }

  /** The name of what an exit leads to; a finding is described where it is named first. */
  private String name(Exit exit) {
    String known = names.get(exit.to());
    if (known != null) {
      return known;
    }
    String name = "f" + names.size();
    names.put(exit.to(), name);
    String title = label(exit.title());
    return switch (exit.end()) {
      case STEP, FAULT -> name + "([\"✗ " + title + "\"])";
      case HEALTHY -> name + "([\"○ " + title + "\"])";
      case UNDETERMINED -> name + "{{\"? " + title + "\"}}";
    };
  }

  private void line(String words) {
    text.append("  ").append(words).append('\n');
  }

  /** Mermaid takes quotes, and what could be markup, as entities only. */
  private static String label(String words) {
    var safe = new StringBuilder();
    String all = String.join("<br/>", Wrapped.lines(words, LABEL));
    for (String part : all.split("<br/>", -1)) {
      safe.append(safe.isEmpty() ? "" : "<br/>");
      part.chars().forEach(c -> safe.append(plain(c) ? (char) c + "" : "#" + c + ";"));
    }
    return safe.toString();
  }

  private static boolean plain(int c) {
    return Character.isLetterOrDigit(c) || c >= 0x80 || " .,-/:()_=?!'".indexOf(c) >= 0;
  }
}
