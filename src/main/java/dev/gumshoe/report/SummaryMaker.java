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
  private final Words words;
  private final List<WalkedStep> path;
  private final List<Summary.Line> lines = new ArrayList<>();

  SummaryMaker(Flow flow, Words words, List<WalkedStep> path) {
    this.flow = flow;
    this.words = words;
    this.path = path;
  }

  Summary make(
      List<Stamped> events,
      List<RoleLine> roles,
      Map<String, String> inputs,
      Optional<Conclusion> conclusion,
      int unknown) {
    line("what", flow.title());
    line("since", when(events.getFirst().at(), events.getLast().at()));
    line("where", where(roles, inputs));
    conclusion.ifPresentOrElse(this::concluded, this::notConcluded);
    if (unknown > 0) {
      line("unknown", words.count("summary.things", unknown));
    }
    return new Summary(lines);
  }

  private String when(Instant first, Instant last) {
    return words.say(
        "summary.looked-at", Words.of(first), Words.of(last), words.of(between(first, last)));
  }

  /** The operator's clock may have been set back; the timeline says where. */
  private static Duration between(Instant first, Instant last) {
    return last.isBefore(first) ? Duration.ZERO : Duration.between(first, last);
  }

  private String where(List<RoleLine> roles, Map<String, String> inputs) {
    var parts = new ArrayList<String>();
    for (RoleLine role : roles) {
      parts.add(
          role.role()
              + ": "
              + (role.target().isEmpty() ? words.say("summary.nothing") : role.target()));
    }
    inputs.forEach((name, value) -> parts.add(name + " = " + value));
    return parts.isEmpty() ? words.say("summary.no-node") : words.joined(parts);
  }

  private void concluded(Conclusion conclusion) {
    line("cause", Words.open(conclusion.finding().title()) + ". " + conclusion.cause());
    line("sure", words.sure(conclusion.finding()) + overruled());
    line("proof", proof());
    remedies("now", conclusion, Remedy.Term.NOW);
    remedies("good", conclusion, Remedy.Term.FOR_GOOD);
    line("next", words.joined(conclusion.next()));
  }

  private void notConcluded() {
    line(
        "cause",
        path.isEmpty()
            ? words.say("summary.not-begun")
            : words.say("summary.not-concluded", words.quoted(path.getLast().title())));
    line("last-reason", proof());
  }

  private String overruled() {
    long count =
        path.stream()
            .flatMap(step -> step.taken().stream())
            .filter(taken -> !taken.overruled().isEmpty())
            .count();
    return count == 0 ? "" : words.say("join.parts") + words.count("summary.overruled", count);
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
            .map(taken -> taken.because() + quote(taken) + words.say("join.parts"))
            .orElse("");
    return before + last.because() + quote(last);
  }

  private String quote(WalkedStep.Taken taken) {
    return taken.lines().stream()
        .filter(line -> !line.text().isBlank())
        .findFirst()
        .map(
            line ->
                " " + words.say("summary.line", line.gather(), line.line(), line.text().strip()))
        .orElse("");
  }

  /** Titles only: a command that is cut must never get into a ticket. */
  private void remedies(String name, Conclusion conclusion, Remedy.Term term) {
    line(
        name,
        conclusion.remedies().stream()
            .filter(remedy -> remedy.term() == term)
            .map(Conclusion.ShownRemedy::title)
            .collect(Collectors.joining(words.say("join.or"))));
  }

  /** Nothing to say is not said. */
  private void line(String key, String text) {
    String single = text.strip().replaceAll("\\s+", " ");
    if (!single.isEmpty()) {
      lines.add(new Summary.Line(key, words.say("summary." + key), clipped(single)));
    }
  }

  private static String clipped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST - 2);
    int sentence = text.lastIndexOf(". ", LONGEST - 3) + 1;
    int word = space > LONGEST / 2 ? space : LONGEST - 2;
    int end = sentence > LONGEST / 2 ? sentence : word;
    boolean split = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, split ? end - 1 : end) + " \u2026";
  }
}
