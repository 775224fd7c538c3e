package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Step;
import java.util.List;

/** What is to be done next in a session. */
public sealed interface Next {
  /** Go to a step. */
  record Enter(String step) implements Next {}

  /** Find a target for a role. */
  record Fill(Role role) implements Next {}

  /** Note that a probe cannot be sent. */
  record Skip(String step, String gather, int attempt, Answer.Unknown answer) implements Next {}

  /** Perform these probes, all at the same time. */
  record Run(List<Order> orders) implements Next {
    public Run {
      orders = List.copyOf(orders);
    }
  }

  /** The rules propose a branch; the operator takes it or another one. */
  record Propose(Step.ByRule step, Decision decision) implements Next {}

  /** Only a person can decide. */
  record Ask(Step.ByPerson step) implements Next {}

  /** Note the finding that the walk came to. */
  record Conclude(String finding) implements Next {}

  /** The walk is at its end. */
  record Done(Finding finding) implements Next {}

  /** The walk goes round in circles; only the operator can lead it out. */
  record Stuck(String step, String detail) implements Next {}
}
