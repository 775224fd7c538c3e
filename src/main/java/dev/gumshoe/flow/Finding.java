package dev.gumshoe.flow;

import java.util.List;

/** An end of the tree. */
public sealed interface Finding {
  /** The key that branches name it by. */
  String id();

  /** One line. */
  String title();

  /** What is the matter, and how it comes to the symptom. */
  Template cause();

  /**
   * Something is wrong, and this is it.
   *
   * @param id its key
   * @param title one line
   * @param cause what is the matter
   * @param sure how sure
   * @param remedies at least one
   */
  record Fault(String id, String title, Template cause, Sureness sure, List<Remedy> remedies)
      implements Finding {
    public Fault {
      remedies = List.copyOf(remedies);
    }
  }

  /**
   * What the flow looks for is in order.
   *
   * @param id its key
   * @param title one line
   * @param cause what was seen
   */
  record Healthy(String id, String title, Template cause) implements Finding {}

  /**
   * None of the causes that the flow knows was proved.
   *
   * @param id its key
   * @param title one line
   * @param cause what can be said
   * @param next what to look at next
   */
  record Undetermined(String id, String title, Template cause, List<Template> next)
      implements Finding {
    public Undetermined {
      next = List.copyOf(next);
    }
  }
}
