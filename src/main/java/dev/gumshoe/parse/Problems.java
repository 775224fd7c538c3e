package dev.gumshoe.parse;

import dev.gumshoe.diagnostic.LineProblem;
import dev.gumshoe.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Lines that a parser could not read, as it meets them. For one thread and one capture. */
public final class Problems {
  private static final int SHOWN = 60;

  private final List<LineProblem> found = new ArrayList<>();

  /** Notes a line that is not in the tool's format, and shows how it begins. */
  public void unread(Line line, String expected) {
    add(line, "this is not " + expected + ": " + shown(line.text()));
  }

  /** Notes what is wrong with a line; one sentence without its full stop. */
  public void add(Line line, String sentence) {
    add(line.number(), sentence);
  }

  /** The same by the number of the line; 0 where the whole output is meant. */
  public void add(int line, String sentence) {
    found.add(new LineProblem(line, sentence));
  }

  /** Whether everything could be read so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** The evidence, with what could not be read of it. */
  public Reading.Read with(Evidence evidence) {
    return new Reading.Read(evidence, found);
  }

  private static String shown(String text) {
    String printable = text.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…";
  }
}
