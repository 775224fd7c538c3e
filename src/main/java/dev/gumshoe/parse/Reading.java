package dev.gumshoe.parse;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Why;
import java.util.List;

/** What a parser makes of a capture. */
public sealed interface Reading {
  /**
   * Evidence was read.
   *
   * @param evidence the facts, each with the line that it came from
   * @param problems lines that could not be read; with any of them the evidence is not whole
   */
  record Read(Evidence evidence, List<LineProblem> problems) implements Reading {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The tool's answer is that there is no answer.
   *
   * @param why the kind of not knowing
   * @param detail one sentence for the operator, naming what the tool said
   */
  record NotRead(Why why, String detail) implements Reading {}
}
