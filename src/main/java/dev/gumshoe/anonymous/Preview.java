package dev.gumshoe.anonymous;

import dev.gumshoe.redact.Secrets;
import dev.gumshoe.redact.names.Kind;
import dev.gumshoe.redact.names.Replacement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will be replaced in a session that is given away, before it is. A secret itself is never
 * shown.
 *
 * @param replaced every value with its stand-in
 * @param staying names that stay, for everybody has them or the flow itself speaks of them
 * @param secretsGone places where a secret was taken out before it was kept
 * @param secretsFound places where one was found now, which will be taken out
 */
public record Preview(
    List<Replacement> replaced, List<String> staying, long secretsGone, long secretsFound) {
  private static final int EXAMPLES = 5;

  public Preview {
    replaced = List.copyOf(replaced);
    staying = List.copyOf(staying);
  }

  static Preview of(
      List<Replacement> replaced, Collection<String> staying, Collection<String> texts) {
    long gone = texts.stream().mapToLong(Secrets::removedPlaces).sum();
    long all = texts.stream().map(Secrets::removedFrom).mapToLong(Secrets::removedPlaces).sum();
    return new Preview(replaced, List.copyOf(staying), gone, all - gone);
  }

  /** In lines for people: counts by kind, each with examples. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    Stream.of(Kind.values()).forEach(kind -> lines.addAll(lines(kind)));
    if (!staying.isEmpty()) {
      lines.add("Names that stay, for everybody has them or the flow itself speaks of them:");
      lines.add("  " + String.join(", ", staying));
    }
    lines.add(
        "Secrets: %d taken out when they were read, %d more taken out now."
            .formatted(secretsGone, secretsFound));
    lines.add("Data in packets behind their headers will be zero.");
    return lines;
  }

  private List<String> lines(Kind kind) {
    List<Replacement> of = replaced.stream().filter(one -> one.kind() == kind).toList();
    var lines = new ArrayList<String>();
    lines.add("%s that will be replaced: %d".formatted(kind.words(), of.size()));
    of.stream()
        .limit(EXAMPLES)
        .map(one -> "  %s -> %s".formatted(one.original(), one.standIn()))
        .forEach(lines::add);
    if (of.size() > EXAMPLES) {
      lines.add("  and %d more".formatted(of.size() - EXAMPLES));
    }
    return lines;
  }
}
