package dev.gumshoe.triage;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * What the targets of a triage have answered: each command is run once on each target, however many
 * flows want it. Safe for use by several threads at once.
 */
final class KnownAnswers {
  private record Question(String target, List<String> argv, Privilege privilege) {}

  private final ConcurrentHashMap<Question, CompletableFuture<Capture>> answers =
      new ConcurrentHashMap<>();

  /**
   * The answer to a command; it is run when nobody asked before, and waited for when somebody just
   * has. What was stopped is no answer.
   */
  Capture of(Target target, Command command) throws InterruptedException {
    var question = new Question(target.label(), command.argv(), command.privilege());
    var mine = new CompletableFuture<Capture>();
    CompletableFuture<Capture> first = answers.putIfAbsent(question, mine);
    if (first != null) {
      return waitedFor(first, target, command);
    }
    try {
      Capture capture = target.run(command);
      mine.complete(capture);
      return capture;
    } catch (InterruptedException | RuntimeException e) {
      answers.remove(question, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private Capture waitedFor(CompletableFuture<Capture> first, Target target, Command command)
      throws InterruptedException {
    try {
      return first.get();
    } catch (ExecutionException _) {
      // Whoever asked first was stopped; nobody has asked then.
      return of(target, command);
    }
  }

  /** How many commands were run. */
  int commands() {
    return answers.size();
  }

  /**
   * Takes over an answer that came in another way, in place of the older one, whosever rights it
   * was asked with.
   */
  void learn(Capture capture) {
    for (Privilege privilege : Privilege.values()) {
      var question = new Question(capture.target(), capture.argv(), privilege);
      answers.computeIfPresent(question, (_, _) -> CompletableFuture.completedFuture(capture));
    }
  }

  /** Knows nothing any more. */
  void forget() {
    answers.clear();
  }
}
