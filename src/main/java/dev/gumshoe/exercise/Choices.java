package dev.gumshoe.exercise;

import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.symptoms.Match;
import dev.gumshoe.symptoms.SymptomIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The causes and remedies that a trainee chooses from: those of the exercise's own flow, and some
 * of flows that look alike. They stand in the order of their words, which tells nothing.
 */
public final class Choices {
  private static final int ALIKE = 2;
  private static final int OF_EACH = 4;
  private static final int REMEDIES = 10;

  private final Flow own;
  private final List<Flow> alike;

  private Choices(Flow own, List<Flow> alike) {
    this.own = own;
    this.alike = alike;
  }

  /**
   * The choices for a flow.
   *
   * @param known all flows, of which those that look most like it are taken
   */
  public static Choices of(Flow own, List<Flow> known) {
    List<Flow> others = known.stream().filter(flow -> !flow.id().equals(own.id())).toList();
    if (others.isEmpty()) {
      return new Choices(own, List.of());
    }
    String seen = own.title() + " " + String.join(" ", own.symptoms());
    return new Choices(
        own, SymptomIndex.of(others).find(seen).stream().limit(ALIKE).map(Match::flow).toList());
  }

  /** What can be said to be the matter. */
  public List<Cause> causes() {
    Stream<Cause> ours = own.findings().values().stream().map(finding -> cause(own, finding));
    Stream<Cause> theirs =
        alike.stream()
            .flatMap(
                flow -> faults(flow).stream().limit(OF_EACH).map(finding -> cause(flow, finding)));
    return Stream.concat(ours, theirs)
        .sorted(Comparator.comparing(Cause::title).thenComparing(Cause::flow))
        .toList();
  }

  /**
   * Titles of remedies to choose from: those of the truth, those of the stated cause, and others.
   *
   * @param stated id of the finding that was stated, if it is of the own flow
   * @param truth id of the finding that it is
   */
  public List<String> remedies(String stated, String truth) {
    Set<String> titles = new LinkedHashSet<>(titles(truth));
    titles.addAll(titles(stated));
    List<String> others = new ArrayList<>();
    Stream.concat(Stream.of(own), alike.stream())
        .flatMap(flow -> faults(flow).stream())
        .flatMap(fault -> fault.remedies().stream())
        .map(Remedy::title)
        .forEach(others::add);
    // Spread over the flows, and not the first ones: those belong to what is most common.
    int stride = Math.max(1, others.size() / REMEDIES);
    for (int at = stride - 1; at < others.size() && titles.size() < REMEDIES; at += stride) {
      titles.add(others.get(at));
    }
    return titles.stream().sorted().toList();
  }

  /** What the remedy of this title would change and interrupt; empty where none has it. */
  String touches(String title) {
    return Stream.concat(Stream.of(own), alike.stream())
        .flatMap(flow -> faults(flow).stream())
        .flatMap(fault -> fault.remedies().stream())
        .filter(remedy -> remedy.title().equals(title))
        .map(remedy -> remedy.touches().text())
        .findFirst()
        .orElse("");
  }

  private List<String> titles(String finding) {
    return own.finding(finding).stream()
        .flatMap(
            found ->
                found instanceof Finding.Fault fault
                    ? fault.remedies().stream().map(Remedy::title)
                    : Stream.of())
        .toList();
  }

  private static List<Finding.Fault> faults(Flow flow) {
    return flow.findings().values().stream()
        .filter(Finding.Fault.class::isInstance)
        .map(Finding.Fault.class::cast)
        .toList();
  }

  private static Cause cause(Flow flow, Finding finding) {
    return new Cause(flow.id(), finding.id(), finding.title());
  }
}
