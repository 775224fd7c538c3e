package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of the path and the map.
 *
 * @param kind what it stands for
 * @param title of the step
 * @param detail the branch that was taken; may be empty
 * @param visit its place in the path, counted from 0; -1 where the walk has not been
 */
public record PathLine(Kind kind, String title, String detail, int visit) {
  /** What a line stands for. */
  public enum Kind {
    /** A title over others. */
    HEADING("", ""),
    /** A step that is decided. */
    DONE("✓", "done"),
    /** A step that the operator decided against the rule. */
    OVERRULED("✎", "decided by you"),
    /** The step that the walk is at. */
    CURRENT("▶", "the walk is here"),
    /** The end that the walk came to. */
    END("■", "the end"),
    /** A step that the walk has not been at. */
    AHEAD("·", "ahead");

    private final String sign;
    private final String spoken;

    Kind(String sign, String spoken) {
      this.sign = sign;
      this.spoken = spoken;
    }

    /** Says without colour what it is. */
    public String sign() {
      return sign;
    }

    /** The sign in words, for readers of the screen. */
    public String spoken() {
      return spoken;
    }
  }

  /** The path so far, and the rest of the tree below it. */
  public static List<PathLine> of(Sight sight) {
    Flow flow = sight.flow();
    List<Visit> path = sight.state().path();
    var lines = new ArrayList<PathLine>();
    lines.add(new PathLine(Kind.HEADING, "Path so far", "", -1));
    for (int at = 0; at < path.size(); at++) {
      lines.add(visited(flow, path.get(at), at));
    }
    sight.state().finding().flatMap(flow::finding).map(PathLine::end).ifPresent(lines::add);
    Set<String> seen = path.stream().map(Visit::step).collect(Collectors.toSet());
    List<Step> rest =
        flow.steps().values().stream().filter(step -> !seen.contains(step.id())).toList();
    if (!rest.isEmpty()) {
      lines.add(new PathLine(Kind.HEADING, "Rest of the tree", "", -1));
      rest.forEach(step -> lines.add(new PathLine(Kind.AHEAD, step.title(), "", -1)));
    }
    return lines;
  }

  private static PathLine end(Finding finding) {
    return new PathLine(Kind.END, finding.title(), "", -1);
  }

  private static PathLine visited(Flow flow, Visit visit, int at) {
    String title = (at + 1) + "  " + flow.step(visit.step()).title();
    return visit
        .decision()
        .map(decision -> new PathLine(kind(decision), title, detail(flow, decision), at))
        .orElseGet(() -> new PathLine(Kind.CURRENT, title, "", at));
  }

  private static Kind kind(Decision decision) {
    return decision.by() == Decision.By.OPERATOR ? Kind.OVERRULED : Kind.DONE;
  }

  private static String detail(Flow flow, Decision decision) {
    String by =
        switch (decision.by()) {
          case RULE, OTHERWISE -> "";
          case UNKNOWN -> "not known ";
          case PERSON -> "your answer ";
          case OPERATOR -> "your branch ";
        };
    return by + "→ " + flow.titleOf(decision.to());
  }
}
