package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.engine.LostConnection;
import dev.gumshoe.engine.Next;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Question;
import dev.gumshoe.flow.Step;
import dev.gumshoe.session.Session;
import java.util.List;
import java.util.Map;

/** Follows the rules and asks nothing. */
final class AutoWalk {
  private final Session session;
  private final Map<String, String> answers;
  private final Terminal terminal;

  /**
   * A walk by the rules.
   *
   * @param answers of the person of a case, by step; empty for real nodes
   */
  AutoWalk(Session session, Map<String, String> answers, Terminal terminal) {
    this.session = session;
    this.answers = answers;
    this.terminal = terminal;
  }

  /** Walks to the end, or to where only a person can go on; gives the exit status. */
  int walk() throws InterruptedException {
    while (true) {
      Next next = session.advance();
      if (LostConnection.of(session.state()).isPresent()) {
        terminal
            .err()
            .println("gumshoe: The connection was lost; run the same command again to go on.");
        return ExitStatus.NOT_CONNECTED;
      }
      switch (next) {
        case Next.Propose _ -> session.accept();
        case Next.Ask(Step.ByPerson step) -> {
          if (!answer(step)) {
            terminal.err().println("A person has to answer: " + step.question().text());
            terminal.err().println("  " + step.question().how());
            return ExitStatus.SHORT;
          }
        }
        case Next.Done(Finding finding) -> {
          return finding instanceof Finding.Undetermined ? ExitStatus.SHORT : ExitStatus.DONE;
        }
        case Next.Stuck(_, String detail) -> {
          terminal.err().println("gumshoe: " + detail);
          return ExitStatus.SHORT;
        }
        case Next.Enter _, Next.Fill _, Next.Skip _, Next.Run _, Next.Conclude _ ->
            throw new IllegalStateException("the session came back too early: " + next);
      }
    }
  }

  private boolean answer(Step.ByPerson step) {
    List<String> ids = step.question().answers().stream().map(Question.Choice::id).toList();
    int chosen = ids.indexOf(answers.getOrDefault(step.id(), ""));
    if (chosen >= 0) {
      session.take(chosen, "");
    }
    return chosen >= 0;
  }
}
