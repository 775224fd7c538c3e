package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.Probe;
import dev.gumshoe.flow.parsed.ParsedProbe;
import java.time.Duration;

/** Makes the probes of a checked flow. */
final class ProbeBuilder {
  private static final Duration USUAL = Duration.ofSeconds(20);

  private final Texts texts;

  ProbeBuilder(Texts texts) {
    this.texts = texts;
  }

  Probe probe(ParsedProbe probe) {
    return new Probe(
        probe.run().stream().map(texts::template).toList(),
        probe.as().filter(as -> as.value().equals("root")).isPresent(),
        probe.limit().flatMap(limit -> Limits.read(limit.value())).orElse(USUAL));
  }
}
