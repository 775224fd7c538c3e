package dev.gumshoe.logs;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the lines that one flow knows. */
final class Tally {
  private final KnownErrors flow;
  private final LinkedHashMap<String, Long> texts = new LinkedHashMap<>();
  private long lines;
  private int weight;
  private @Nullable LogLine first;
  private @Nullable LogLine last;

  Tally(KnownErrors flow) {
    this.flow = flow;
  }

  /** Whether this line is counted already, for another text. */
  boolean has(long number) {
    return last != null && last.number() == number;
  }

  void line(LogLine line) {
    lines++;
    first = first == null ? line : first;
    last = line;
  }

  void text(KnownText text) {
    texts.merge(text.text(), 1L, Long::sum);
    weight = Math.max(weight, text.parts().weight());
  }

  Optional<FlowLines> result() {
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(new FlowLines(flow, lines, texts, weight, first, last));
  }
}
