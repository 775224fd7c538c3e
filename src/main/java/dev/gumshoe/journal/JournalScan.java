package dev.gumshoe.journal;

import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Goes over a journal line by line without making a session of it: whether each line follows the
 * one before it, and which files it speaks of. In memory is one line at a time.
 */
public final class JournalScan {
  private final EventCodec codec = new EventCodec();
  private final LineCheck check = new LineCheck(codec);
  private final Visitor visitor;

  private JournalScan(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Is told of each line that follows the one before it. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One more.
     *
     * @param head where the journal stands with it
     * @param files names of the attachments that it speaks of
     */
    void line(Head head, List<String> files);
  }

  /**
   * What was met.
   *
   * @param head up to where each line follows the one before it
   * @param tied whether every line but the first names the hash of what stands before it
   * @param half bytes after the last whole line
   * @param fault the first line that does not follow
   */
  public record Scanned(Head head, boolean tied, long half, Optional<Fault> fault) {}

  /**
   * Goes over the journal of a session's directory.
   *
   * @throws JournalException when there is none, or its bytes cannot be read
   */
  public static Scanned over(Path session, Visitor visitor) throws JournalException {
    Path file = JournalReader.file(session);
    try (Lines lines = Lines.of(file)) {
      return new JournalScan(visitor).go(lines);
    } catch (IOException e) {
      throw new JournalException("%s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
  }

  private Scanned go(Lines lines) throws IOException {
    byte[] bytes = {};
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        bytes = line.get();
        LineCheck.Line read = check.next(text(bytes), bytes);
        visitor.line(check.head(), Offload.names(read.event()));
      }
      return new Scanned(check.head(), check.tied(), lines.half(), Optional.empty());
    } catch (LineException e) {
      return new Scanned(check.head(), check.tied(), 0, Optional.of(fault(e, bytes, lines)));
    }
  }

  private Fault fault(LineException e, byte[] bytes, Lines lines) throws IOException {
    long line = check.head().events() + 1;
    String what = String.valueOf(e.getMessage());
    return switch (e.check()) {
      case FORM -> new Fault(line, e.check(), what);
      case NUMBER ->
          new Fault(
              line,
              e.check(),
              what + ": lines were taken out, put in, or put in another order there");
      case CHAIN -> line == 1 ? new Fault(1, e.check(), what) : broken(line, bytes, lines);
    };
  }

  /** Which of two lines that do not fit was altered: the second was not, if the third fits it. */
  private Fault broken(long second, byte[] bytes, Lines lines) throws IOException {
    boolean fits =
        lines.next().map(third -> named(text(third))).orElse("").equals(Chain.hash(bytes));
    return fits
        ? new Fault(
            second - 1,
            Fault.Check.CHAIN,
            "it is not the line whose hash line " + second + " names")
        : new Fault(
            second,
            Fault.Check.CHAIN,
            "it does not name the hash of line %d; one of the two was altered"
                .formatted(second - 1));
  }

  private String named(String line) {
    try {
      JsonNode prev = codec.parse(line).path("prev");
      return prev.asString("");
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
