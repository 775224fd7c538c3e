package dev.gumshoe.report;

import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.report.SessionReport.RoleLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws up the ten lines for a ticket. */
final class SummaryMaker {
  /** A line of a ticket stays readable up to about here. */
  private static final int LONGEST = 400;

  private final Flow flow;
  private final List<Stamped> events;
  private final List<WalkedStep> path;
  private final List<RoleLine> roles;
  private final Map<String, String> inputs;
  private final List<Summary.Line> lines = new ArrayList<>();

  SummaryMaker(
      Flow flow,
      List<Stamped> events,
      List<WalkedStep> path,
      List<RoleLine> roles,
      Map<String, String> inputs) {
    this.flow = flow;
    this.events = events;
    this.path = path;
    this.roles = roles;
    this.inputs = inputs;
  }

  Summary make(Optional<Conclusion> conclusion, int unknown) {
    line("What", flow.title());
    line("When", when());
    line("Where", where());
    conclusion.ifPresentOrElse(this::concluded, this::notConcluded);
    if (unknown > 0) {
      line("Not known", unknown + (unknown == 1 ? " thing" : " things") + "; see the report");
    }
    return new Summary(lines);
  }

  private String when() {
    Instant first = events.getFirst().at();
    Instant last = events.getLast().at();
    return "looked at from %s to %s (UTC), %s"
        .formatted(Words.of(first), Words.of(last), Words.of(between(first, last)));
  }

  /** The operator's clock may have been set back; the timeline says where. */
  private static Duration between(Instant first, Instant last) {
    return last.isBefore(first) ? Duration.ZERO : Duration.between(first, last);
  }

  private String where() {
    var parts = new ArrayList<String>();
    for (RoleLine role : roles) {
      parts.add(role.role() + ": " + (role.target().isEmpty() ? "nothing" : role.target()));
    }
    inputs.forEach((name, value) -> parts.add(name + " = " + value));
    return parts.isEmpty() ? "no node was asked yet" : String.join("; ", parts);
  }

  private void concluded(Conclusion conclusion) {
    line("Conclusion", conclusion.finding().title() + ". " + conclusion.cause());
    line("How sure", Words.sure(conclusion.finding()) + overruled());
    line("Proof", proof());
    remedies("Do now", conclusion, Remedy.Term.NOW);
    remedies("For good", conclusion, Remedy.Term.FOR_GOOD);
    line("Look next", String.join("; ", conclusion.next()));
  }

  private void notConcluded() {
    String at =
        path.isEmpty()
            ? "the walk has not begun"
            : "the walk is at " + Words.quoted(path.getLast().title());
    line("Conclusion", "not concluded; " + at);
    line("Last reason", proof());
  }

  private String overruled() {
    long count =
        path.stream()
            .flatMap(step -> step.taken().stream())
            .filter(taken -> !taken.overruled().isEmpty())
            .count();
    return count == 0
        ? ""
        : "; but the operator overruled the rules at %d %s"
            .formatted(count, count == 1 ? "step" : "steps");
  }

  /** The last decision, and before it the last one that rests on a line, with that line. */
  private String proof() {
    List<WalkedStep.Taken> decisions =
        path.stream().flatMap(step -> step.taken().stream()).toList();
    if (decisions.isEmpty()) {
      return "";
    }
    WalkedStep.Taken last = decisions.getLast();
    String before =
        decisions.reversed().stream()
            .filter(taken -> !quote(taken).isEmpty() && quote(last).isEmpty())
            .findFirst()
            .map(taken -> taken.because() + quote(taken) + "; ")
            .orElse("");
    return before + last.because() + quote(last);
  }

  private static String quote(WalkedStep.Taken taken) {
    return taken.lines().stream()
        .filter(line -> !line.text().isBlank())
        .findFirst()
        .map(line -> " [%s line %d: %s]".formatted(line.gather(), line.line(), line.text().strip()))
        .orElse("");
  }

  /** Titles only: a command that is cut must never get into a ticket. */
  private void remedies(String name, Conclusion conclusion, Remedy.Term term) {
    line(
        name,
        conclusion.remedies().stream()
            .filter(remedy -> remedy.term() == term)
            .map(Conclusion.ShownRemedy::title)
            .collect(Collectors.joining("; or ")));
  }

  /** Nothing to say is not said. */
  private void line(String name, String text) {
    String single = text.strip().replaceAll("\\s+", " ");
    if (!single.isEmpty()) {
      lines.add(new Summary.Line(name, clipped(single)));
    }
  }

  private static String clipped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST - 2);
    int end = space > LONGEST / 2 ? space : LONGEST - 2;
    boolean split = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, split ? end - 1 : end) + " \u2026";
  }
}
