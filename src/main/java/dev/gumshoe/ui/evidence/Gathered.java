package dev.gumshoe.ui.evidence;

import dev.gumshoe.engine.Attempt;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.flow.Gather;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known under one name, as it is shown.
 *
 * @param gather what was asked
 * @param on who fills its role
 * @param attempts what was tried so far
 * @param running the command that runs now
 * @param progress how it goes, a line; empty where that is not told
 * @param soFar what packets show that came until now, while more are captured
 * @param deciding lines that the decision rests on
 */
public record Gathered(
    Gather gather,
    String on,
    List<Attempt> attempts,
    Optional<String> running,
    String progress,
    Optional<PacketTrace> soFar,
    Set<Integer> deciding) {
  public Gathered {
    attempts = List.copyOf(attempts);
    deciding = Set.copyOf(deciding);
  }

  /** The last answer. */
  Optional<Answer> answer() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast().answer());
  }

  /** A sign and a word for where it stands. */
  public String status() {
    if (running.isPresent()) {
      return "… running";
    }
    return switch (answer().orElse(null)) {
      case null -> "· not asked yet";
      case Answer.Known _ -> "✓ read";
      case Answer.Unknown _ -> "? not known";
    };
  }
}
