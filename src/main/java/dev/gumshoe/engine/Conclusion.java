package dev.gumshoe.engine;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Remedy;
import java.util.List;

/**
 * A finding with its grounds, every text filled in.
 *
 * @param finding what the walk came to
 * @param cause its cause, filled in
 * @param proofs the decisions that led to it
 * @param ruledOut what the evidence speaks against
 * @param unknown what could not be learned on the way
 * @param remedies of a fault
 * @param next of an undetermined end: what to look at next
 */
public record Conclusion(
    Finding finding,
    String cause,
    List<Proof> proofs,
    List<RuledOut> ruledOut,
    List<StillUnknown> unknown,
    List<ShownRemedy> remedies,
    List<String> next) {
  public Conclusion {
    proofs = List.copyOf(proofs);
    ruledOut = List.copyOf(ruledOut);
    unknown = List.copyOf(unknown);
    remedies = List.copyOf(remedies);
    next = List.copyOf(next);
  }

  /**
   * A decision on the path.
   *
   * @param step id of the step
   * @param title of the step
   * @param because the reason
   * @param lines the deciding lines with their text
   */
  public record Proof(String step, String title, String because, List<QuotedLine> lines) {
    public Proof {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of a capture.
   *
   * @param gather the name that it was gathered under
   * @param line counted from 1
   * @param text the line; empty where the capture is not at hand
   */
  public record QuotedLine(String gather, int line, String text) {}

  /**
   * A finding that the evidence speaks against.
   *
   * @param finding its id
   * @param title of the finding
   * @param step title of the step that ruled it out
   * @param condition what does not hold
   */
  public record RuledOut(String finding, String title, String step, String condition) {}

  /**
   * Something that could not be learned.
   *
   * @param step title of the step
   * @param gather name of the evidence
   * @param why the kind of not knowing
   * @param detail one sentence
   */
  public record StillUnknown(String step, String gather, Why why, String detail) {}

  /**
   * A remedy with its texts filled in; values in commands are quoted for a shell.
   *
   * @param title what it does
   * @param term for now, or for good
   * @param precondition what must be so before it
   * @param commands exact shell lines
   * @param touches what it changes and interrupts
   * @param verifyStep id of the step whose probes are run again
   * @param expect what they must then show
   * @param rollBack how to undo it
   * @param keep how to make it last
   */
  public record ShownRemedy(
      String title,
      Remedy.Term term,
      String precondition,
      List<String> commands,
      String touches,
      String verifyStep,
      String expect,
      String rollBack,
      String keep) {
    public ShownRemedy {
      commands = List.copyOf(commands);
    }
  }
}
